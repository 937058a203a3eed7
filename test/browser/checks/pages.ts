import type { Page } from 'playwright-core';
import type { Story } from '../../world/story.js';

/** A page in one of its states, and who has it before them. */
export interface Shown {
  name: string;
  path: (story: Story) => string;
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
