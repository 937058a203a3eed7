import { shell } from '../../../client/words/en/shell.js';
import { conversations } from '../../../client/words/en/conversations.js';
import type { Page } from 'playwright-core';
import type { Shown } from './pages.js';

const API = '**/graphql';
const gone = (page: Page) => page.route(API, (route) => route.abort('internetdisconnected'));
const threadPath: Shown['path'] = ({ threadId }) => `/t/${threadId}`;

/** What a person meets when something is in the way: a slow answer, none, a wrong one, the end of a session. */
export const HINDERED_PAGES: readonly Shown[] = [
  {
    name: 'the groups, while the answer takes long',
    path: () => '/groups',
    as: 'juniper',
    first: (page) => page.route(API, () => undefined),
    then: (page) => page.getByText(shell.slow).waitFor(),
  },
  {
    name: 'a conversation without a connection',
    path: threadPath,
    as: 'juniper',
    expects: /ERR_INTERNET_DISCONNECTED/,
    first: gone,
    then: (page) => page.getByRole('button', { name: shell.tryAgain }).waitFor(),
  },
  {
    name: 'a group, when something broke on our side',
    path: ({ groupId }) => `/g/${groupId}`,
    as: 'juniper',
    first: (page) =>
      page.route(API, (route) =>
        route.fulfill({
          json: { data: null, errors: [{ message: '', extensions: { code: 'UNEXPECTED', reference: 'AB12CD' } }] },
        }),
      ),
    then: (page) => page.getByText('AB12CD').first().waitFor(),
  },
  {
    name: 'a reply that found no connection',
    path: threadPath,
    as: 'juniper',
    expects: /ERR_INTERNET_DISCONNECTED/,
    then: async (page) => {
      await gone(page);
      await page.getByRole('textbox', { name: conversations.write.label }).fill('Still here. Still awake.');
      await page.getByRole('button', { name: conversations.write.post }).click();
      await page.getByText(shell.refusals.OFFLINE).waitFor();
    },
  },
  {
    name: 'a reply when the session has ended meanwhile',
    path: threadPath,
    as: 'juniper',
    then: async (page) => {
      await page.context().clearCookies();
      await page.getByRole('textbox', { name: conversations.write.label }).fill('Still here. Still awake.');
      await page.getByRole('button', { name: conversations.write.post }).click();
      await page.getByRole('dialog', { name: shell.signIn.title }).waitFor();
    },
  },
];
