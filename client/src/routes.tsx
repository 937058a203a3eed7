import type { ComponentType } from 'preact';

export type Params = Readonly<Record<string, string>>;
export type Screen = ComponentType<{ params: Params }>;

interface Route {
  pattern: string;
  /** Loads the screen and what only it needs. */
  load: () => Promise<{ default: Screen }>;
}

/** Every address of the app, and what is shown there. */
export const ROUTES: readonly Route[] = [
  { pattern: '/groups', load: () => import('./screens/groups/groups.screen.js') },
  { pattern: '/g/:id', load: () => import('./screens/group/group.screen.js') },
];
