import { conversations } from '../../../client/words/en/conversations.js';
import { covers } from '../../../client/words/en/covers.js';
import { journal } from '../../../client/words/en/journal.js';
import { library } from '../../../client/words/en/library.js';
import { helplines } from '../../../client/words/en/helplines.js';
import { invite } from '../../../client/words/en/invite.js';
import { moderation } from '../../../client/words/en/moderation.js';
import { shell } from '../../../client/words/en/shell.js';
import { search } from '../../../client/words/en/search.js';
import type { Page } from 'playwright-core';
import type { Story } from '../../world/story.js';

/** A page in one of its states, and who has it before them. */
export interface Shown {
  name: string;
  path: (story: Story) => string;
  /** Who is signed in; on the pages for everybody, nobody. */
  as?: keyof Pick<Story, 'juniper' | 'tomas' | 'maren' | 'dele' | 'sol'>;
  /** Gets in the way before the page is asked for. */
  first?: (page: Page) => Promise<unknown>;
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
  at('the questions', '/help/check'),
  at('an answer to them', '/help/check', {
    then: async (page) => {
      await page.getByLabel('I keep passing clots').check();
      await page.getByLabel('my own hospital gave me').check();
      await page.getByLabel('I have thoughts of not wanting to live').check();
      await page.getByLabel('what is your temperature').fill('hot');
      await page.getByRole('button', { name: 'Show me' }).click();
      await page.getByRole('heading', { level: 1, name: 'Call now' }).waitFor();
    },
  }),
  at('no answer to them', '/help/check', {
    then: async (page) => {
      await page.getByLabel('Whose numbers').selectOption('GB');
      await page.getByRole('button', { name: 'Show me' }).click();
      await page.getByRole('heading', { level: 1, name: 'You ticked no sign' }).waitFor();
    },
  }),
  at('all signs', '/help/signs'),
  at('a slow breath', '/breathe'),
  at('a slow breath to look at', '/breathe', { then: (page) => page.getByRole('checkbox').check() }),
  at('the articles', '/articles'),
  at('an article', '/articles/when-to-get-help'),
  at('an article with covered parts', '/articles/miscarriage-bleeding-in-words'),
  at('saying that a page is unclear', '/articles/when-to-get-help/unclear'),
  at('having said it', '/articles/when-to-get-help/unclear', {
    then: async (page) => {
      await page.getByLabel('What is unclear or wrong').fill('How much is heavy?');
      await page.getByRole('button', { name: 'Send it' }).click();
      await page.getByRole('heading', { level: 1, name: 'It was sent' }).waitFor();
    },
  }),
  at('the myths', '/myths'),
  at('the figures', '/figures'),
  at('how we are with each other', '/rules'),
  at('what we cannot protect from', '/limits'),
  at('joining', '/join'),
  at('having joined', '/join', {
    then: async (page) => {
      await page.getByRole('button', { name: 'Join' }).click();
      await page.getByRole('heading', { level: 1, name: 'You have joined' }).waitFor();
    },
  }),
  at('signing in', '/sign-in'),
  at('signing in with the wrong words', '/sign-in', {
    expects: /status of 4\d\d/,
    then: async (page) => {
      await page.getByLabel('Sign-in name').fill('three wrong words');
      await page.getByLabel('Passphrase').fill('not the one');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    },
  }),
  at('coming back with a code', '/sign-in/recover'),
  at('how this looks', '/look'),
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
  at('the roles one holds', '/you/roles', { as: 'dele' }),
  at('when one is here', '/you/duty', { as: 'dele' }),
  at('when one is here, without a role', '/you/duty', { as: 'sol' }),
  at('what one reported', '/you/reports', { as: 'tomas' }),
  at('a journal with nothing in it', '/you/journal', { as: 'sol' }),
  at('help offered below an entry', '/you/journal/new', {
    as: 'juniper',
    then: async (page) => {
      await page.getByLabel(journal.entries.label).fill('I am going to end my life tonight');
      await page.getByRole('button', { name: journal.keep, exact: true }).click();
      await page.getByText(journal.offerPrivate).waitFor();
    },
  }),
  at('an entry that is not there', '/you/journal/99', {
    as: 'sol',
    then: (page) => page.getByText(shell.notHere).waitFor(),
  }),
  at('a copy of an entry for a group', '/you/journal/new', {
    as: 'juniper',
    then: async (page) => {
      await page.getByLabel(journal.entries.label).fill('Rain.');
      await page.getByRole('button', { name: journal.share.do }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  }),
  at('how one is', '/you/check-ins', {
    as: 'juniper',
    then: async (page) => {
      await page.getByLabel(journal.checkIns.words[0]).check();
      await page.getByRole('button', { name: journal.checkIns.keep }).click();
      await page.getByRole('button', { name: journal.delete }).first().waitFor();
    },
  }),
  at('the dates one holds', '/you/dates', {
    as: 'juniper',
    then: async (page) => {
      await page.getByLabel(journal.dates.date).fill('2026-06-01');
      await page.getByRole('button', { name: journal.dates.hold }).click();
      await page.getByText(journal.change).first().click();
    },
  }),
  at('a page of remembrance, being written', '/you/remembrance', {
    as: 'juniper',
    then: (page) => page.getByRole('button', { name: journal.remembrance.write }).click(),
  }),
  at('no safety plan', '/you/plan', { as: 'sol' }),
  at('a safety plan, being written', '/you/plan', {
    as: 'juniper',
    then: (page) => page.getByRole('button', { name: journal.plan.write }).click(),
  }),
  at('quiet days', '/you/quiet', { as: 'sol' }),
  at('search', '/search', { as: 'juniper' }),
  at('what a search found', '/search', {
    as: 'juniper',
    then: async (page) => {
      await page.getByLabel(search.words, { exact: true }).fill('radio');
      await page.getByRole('button', { name: search.do }).click();
      await page.getByText('radio on low').waitFor();
    },
  }),
  at('a search that found nothing', '/search', {
    as: 'juniper',
    then: async (page) => {
      await page.getByLabel(search.words, { exact: true }).fill('zeppelin');
      await page.getByRole('button', { name: search.do }).click();
      await page.getByText(search.none).waitFor();
    },
  }),
  { name: 'a conversation', path: ({ threadId }) => `/t/${threadId}`, as: 'juniper' },
  {
    name: 'a conversation, a covered post opened',
    path: ({ threadId }) => `/t/${threadId}`,
    as: 'juniper',
    then: async (page) => {
      await page.getByRole('button', { name: covers.cover.show }).first().click();
      await page.getByText('They turned the screen away').waitFor();
    },
  },
  {
    name: 'a post, and what can be done with it',
    path: ({ threadId }) => `/t/${threadId}`,
    as: 'juniper',
    then: (page) => page.getByRole('button', { name: /^More/ }).last().click(),
  },
  {
    name: 'a report',
    path: ({ threadId }) => `/t/${threadId}`,
    as: 'juniper',
    then: async (page) => {
      const post = page.getByRole('article').filter({ hasText: 'the tablets they gave you' });
      await post.getByRole('button', { name: /^More/ }).click();
      await post.getByRole('button', { name: conversations.menu.report }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a reply that is being written',
    path: ({ threadId }) => `/t/${threadId}`,
    as: 'juniper',
    then: async (page) => {
      await page.getByRole('textbox', { name: conversations.write.label }).fill('I am in it too. Day six.');
      await page.getByText(conversations.write.states.saved).waitFor();
    },
  },
  { name: 'a conversation that is begun', path: ({ groupId }) => `/g/${groupId}/new`, as: 'juniper' },
  { name: 'a room', path: ({ groupId }) => `/g/${groupId}/room`, as: 'juniper' },
  at('the settings', '/you/settings', { as: 'juniper' }),
  ...['name', 'notes', 'devices', 'look', 'discreet', 'shortcuts', 'leaving'].map((name) =>
    at(`the setting of ${name}`, `/you/settings/${name}`, { as: 'juniper' }),
  ),
  at('an invite', '/invite', { as: 'sol' }),
  at('an invite that leads nowhere', '/invite', {
    as: 'sol',
    then: async (page) => {
      await page.getByRole('textbox', { name: invite.code }).fill('ABCD-EFGH');
      await page.getByRole('button', { name: invite.accept }).click();
      await page.getByText(invite.gone).waitFor();
    },
  }),
  { name: 'looking after a group', path: ({ groupId }) => `/g/${groupId}/care`, as: 'dele' },
  at('founding a group', '/groups/new', { as: 'dele' }),
  at('the desk', '/mod', { as: 'dele' }),
  at('the desk of somebody else', '/mod', { as: 'sol' }),
  at('a case', '/mod', { as: 'dele', then: openCase }),
  at('a case that is being decided', '/mod', {
    as: 'dele',
    then: async (page) => {
      await openCase(page);
      await page.getByRole('button', { name: moderation.reported.read.POST }).click();
      await page.getByRole('radio', { name: moderation.decide.choices.REMOVE[0] }).check();
      await page.getByRole('button', { name: moderation.decide.do.REMOVE }).waitFor();
    },
  }),
  at('the record', '/mod/record', { as: 'dele' }),
  at('the desk of the library', '/library', { as: 'dele' }),
  at('the desk of the library, where nothing waits', '/library?show=overdue', { as: 'dele' }),
  at('the desk of the library for whoever has no work there', '/library', { as: 'sol' }),
  at('a new text', '/library/new', { as: 'dele' }),
  at('notes from readers', '/library/notes', { as: 'dele' }),
  at('a text and its wordings', '/library', {
    as: 'dele',
    then: async (page) => {
      await page.getByRole('link', { name: 'For partners' }).click();
      await page.getByRole('heading', { level: 2, name: library.work.history }).waitFor();
    },
  }),
  at('a draft', '/library', {
    as: 'dele',
    then: async (page) => {
      await page.getByRole('link', { name: 'For partners' }).click();
      await page.getByRole('button', { name: library.work.again.do }).click();
      await page.getByRole('textbox', { name: library.edit.body, exact: true }).waitFor();
      await page.getByText(library.missing.none).waitFor();
    },
  }),
  at('the helplines', '/library/helplines', { as: 'dele' }),
  at('a helpline', '/library/helplines', { as: 'dele', then: openHelpline }),
  at('a helpline that was rung', '/library/helplines', {
    as: 'dele',
    then: async (page) => {
      await openHelpline(page);
      await page.getByRole('button', { name: helplines.verify.do }).click();
      await page.getByRole('dialog').waitFor();
    },
  }),
  at('a new helpline', '/library/helplines/new', { as: 'dele' }),
];

/** Opens the case of the story, from the queue. */
async function openCase(page: Page): Promise<void> {
  await page.getByRole('link', { name: moderation.titles['unsafe-advice'] }).click();
  await page.getByRole('heading', { level: 2, name: moderation.titles['unsafe-advice'] }).waitFor();
}

/** Opens a helpline from the list, until what was done to it is there. */
async function openHelpline(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Samaritans Suicide/ }).click();
  await page.getByText(helplines.history.none).waitFor();
}
