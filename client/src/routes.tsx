import type { Screen } from './screen.js';

export interface Route {
  pattern: string;
  /** Routes of one place share it: what is on the screen stays while the address changes within. */
  place?: string;
  /** Loads the screen and what only it needs. */
  load: () => Promise<{ default: Screen }>;
}

/** The addresses that most visits begin with; the others are in `further-routes.ts`, fetched when one is met. */
export const FIRST_ROUTES: readonly Route[] = [
  { pattern: '/groups', load: () => import('./screens/groups/groups.screen.js') },
  { pattern: '/g/:id', load: () => import('./screens/group/group.screen.js') },
  { pattern: '/g/:id/new', load: () => import('./screens/new-thread/new-thread.screen.js') },
  { pattern: '/t/:id', load: () => import('./screens/thread/thread.screen.js') },
  { pattern: '/g/:id/room', load: () => import('./screens/room/room.screen.js') },
];
