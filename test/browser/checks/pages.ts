import type { Page } from 'playwright-core';
import type { Story } from '../../world/story.js';

/** A page in one of its states, and who has it before them. */
export interface Shown {
  name: string;
  path: (story: Story) => string;
  /** Who is signed in; on the pages for everybody, nobody. */
  as?: keyof Pick<Story, 'juniper' | 'maren' | 'dele' | 'sol'>;
  /** Brings the page into its state, once it is there. */
  then?: (page: Page, story: Story) => Promise<unknown>;
  /** Errors in the console that belong to the state. */
  expects?: RegExp;
}

const at = (name: string, path: string, more: Partial<Shown> = {}): Shown => ({ name, path: () => path, ...more });

/** Pages for everybody, whole without a script. */
export const PUBLIC_PAGES: readonly Shown[] = [
  at('the front door', '/'),
  at('help', '/help'),
  at('help in one country', '/help/GB'),
  at('help in a country we know nothing of', '/help/AQ'),
  at('the articles', '/articles'),
  at('an article', '/articles/when-to-get-help'),
  at('an article with covered parts', '/articles/miscarriage-bleeding-in-words'),
  at('how we are with each other', '/rules'),
  at('what we cannot protect from', '/limits'),
  at('a page that is not there', '/nowhere', { expects: /status of 404/ }),
];

/** Pages of the app, each for somebody of the story. */
export const APP_PAGES: readonly Shown[] = [
  at('the groups of a member', '/groups', { as: 'juniper' }),
  at('the groups of somebody who is in none', '/groups', { as: 'sol' }),
  { name: "a group of one's own", path: ({ groupId }) => `/g/${groupId}`, as: 'juniper' },
  { name: 'a group, the threads that wait', path: ({ groupId }) => `/g/${groupId}?waiting=1`, as: 'juniper' },
  { name: 'a group whose host one is', path: ({ groupId }) => `/g/${groupId}`, as: 'maren' },
  at('a group that is open to join', '/g/waiting-to-know', { as: 'sol' }),
  at('a group that asks first', '/g/pregnant-after-loss', { as: 'sol' }),
  at('a group without conversations', '/g/remembering', { as: 'sol' }),
  at('a group that is not there', '/g/nowhere', { as: 'sol' }),
  at('a page of the app that is not there', '/you/nowhere', { as: 'sol' }),
  at("the page of one's own", '/you', { as: 'juniper' }),
  at('the same, with nothing in it', '/you', { as: 'sol' }),
  at('replies', '/you/replies', { as: 'juniper' }),
  at('no replies', '/you/replies', { as: 'sol' }),
  at('what one follows', '/you/following', { as: 'juniper' }),
  at('what one keeps', '/you/kept', { as: 'sol' }),
  at('what one wrote', '/you/posts', { as: 'juniper' }),
  at('what the team said', '/you/notices', { as: 'juniper' }),
  at('what one reported', '/you/reports', { as: 'juniper' }),
];
