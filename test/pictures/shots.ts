import { moderation } from '../../client/words/en/moderation.js';
import type { Page, ViewportSize } from 'playwright-core';
import type { Story } from '../world/story.js';

/** What the README shows: a page, who has it before them, and how large and fine their screen is. */
export interface Shot {
  name: string;
  path: (story: Story) => string;
  /** Who is signed in; on a page for everybody, nobody. */
  as?: 'juniper' | 'dele';
  screen: ViewportSize & { scale: number };
  /** Brings the page to what the picture is about. */
  then: (page: Page) => Promise<unknown>;
}

const PHONE = { width: 390, height: 844, scale: 2 };
const DESK = { width: 1280, height: 800, scale: 1.5 };

export const SHOTS: readonly Shot[] = [
  {
    name: 'group',
    path: ({ groupId }) => `/g/${groupId}`,
    as: 'juniper',
    screen: PHONE,
    then: (page) => page.getByRole('link', { name: /second scan/ }).waitFor(),
  },
  {
    name: 'thread',
    path: ({ threadId }) => `/t/${threadId}`,
    as: 'juniper',
    screen: PHONE,
    then: (page) => page.getByText('made up for a picture').waitFor(),
  },
  {
    name: 'chat',
    path: ({ groupId }) => `/g/${groupId}/room`,
    as: 'juniper',
    screen: PHONE,
    then: (page) => page.getByText('I do not know what to write').waitFor(),
  },
  {
    name: 'help',
    path: () => '/help/GB',
    screen: PHONE,
    then: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'moderation',
    path: () => '/mod',
    as: 'dele',
    screen: DESK,
    then: async (page) => {
      await page.getByRole('link', { name: moderation.titles.worried }).click();
      await page.getByText(moderation.case.heldByYou).waitFor();
    },
  },
];
