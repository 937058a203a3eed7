/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { type Answers, refusing, shownAt } from '../../testing/shown.js';
import type { Thread } from './conversations.js';
import GroupScreen from './group.screen.js';
import type { OneGroup } from './one-group.js';

beforeEach(() => cleanup());
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

const ID = '11111111-1111-4111-8111-111111111111';

const stranger: OneGroup = {
  id: ID,
  slug: 'early-loss',
  name: 'Early loss',
  purpose: 'For anyone.',
  joining: 'OPEN',
  question: null,
  readOnly: false,
  requestDeclined: false,
  rules: ['Speak for yourself.'],
  viewerCan: ['JOIN'],
  shelf: [
    { kind: 'HELPLINES', slug: null, targetId: null, title: null },
    { kind: 'ARTICLE', slug: 'when-to-get-help', targetId: ID, title: 'When to get help' },
  ],
};
const member: OneGroup = { ...stranger, viewerCan: ['LEAVE', 'READ', 'WRITE'] };

const thread = (some: Partial<Thread>): Thread => ({
  id: crypto.randomUUID(),
  isLocked: false,
  isWaiting: false,
  lastSeq: 3,
  notes: [],
  openedHour: '2026-11-01T03:00:00Z',
  opener: { name: 'Slate', isAnonymous: true, isYou: false },
  readUpTo: 3,
  showing: 'SHOW',
  title: 'Three years today',
  ...some,
});

const page = (threads: Thread[], hasNextPage = false) => ({
  groupThreads: {
    edges: threads.map((node) => ({ node, __typename: 'ThreadEdge' })),
    pageInfo: { endCursor: threads.at(-1)?.id ?? null, hasNextPage },
  },
});

function groupAs(group: OneGroup | (() => OneGroup), answers: Answers = {}, place = `/g/${ID}`) {
  const now = typeof group === 'function' ? group : () => group;
  const all: Answers = {
    Group: () => ({ group: now() }),
    GroupTeam: () => ({ staffOf: [{ displayName: 'Maren', role: 'HOST' }], expectedHours: 5 }),
    GroupThreads: () => page([]),
    ...answers,
  };
  return shownAt(place, all, <GroupScreen params={{ id: ID }} />);
}

const rows = () => screen.getAllByRole('article').map((row) => row.textContent);

describe('the page of a group', () => {
  it('has help before everything else one can do there', async () => {
    groupAs(member);
    await screen.findByRole('heading', { name: 'Conversations' });
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
    expect(headings[0]).toBe('Early loss');
    expect(headings[1]).toMatch(/^Urgent help/);
    expect(screen.getByText('Looked after by Maren')).toBeTruthy();
    expect(screen.getByText('A first reply usually comes within 5 hours')).toBeTruthy();
    expect(screen.getByRole('link', { name: /When to get help/ }).getAttribute('href')).toBe(
      '/articles/when-to-get-help',
    );
  });

  it('is the same for a group that is gone, secret or forbidden, and help stands there too', async () => {
    groupAs(member, { Group: () => refusing('NOT_FOUND') });
    expect(await screen.findByText(/We could not find that page/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Group' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: /Urgent help/ })).toBeTruthy();
  });

  it('says that it could not be loaded, and loads it when asked again', async () => {
    let isHere = false;
    groupAs(member, { Group: () => (isHere ? { group: member } : Promise.reject(new TypeError('Failed to fetch'))) });
    expect(await screen.findByText(/We could not load this group/)).toBeTruthy();
    isHere = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Early loss' })).toBeTruthy();
  });
});

describe('the conversations of a group', () => {
  it('stay covered in the list: no title, but what they hold', async () => {
    groupAs(member, {
      GroupThreads: () => page([thread({ title: null, showing: 'COVER', notes: ['SCAN', 'FAITH'] })]),
    });
    const row = await screen.findByRole('article');
    expect(row.textContent).toMatch(/Covered conversation.*Content note: scan, faith/);
    expect(row.textContent).not.toMatch('Three years');
  });

  it('say what is new for this person, without numbers, and not of what they never opened', async () => {
    groupAs(member, {
      GroupThreads: () =>
        page([thread({ readUpTo: 1 }), thread({ readUpTo: 0 }), thread({ isWaiting: true, lastSeq: 1, readUpTo: 1 })]),
    });
    await screen.findAllByRole('article');
    expect(rows().map((row) => /New for you/.test(row))).toEqual([true, false, false]);
    expect(rows()[2]).toMatch('No replies yet');
    expect(screen.getByText('There are no older conversations.')).toBeTruthy();
  });

  it('end, and say so', async () => {
    groupAs(member, { GroupThreads: () => page([thread({})]) });
    expect(await screen.findByText('You have seen everything new here.')).toBeTruthy();
  });

  it('go on when asked, with the focus on the first of the further ones', async () => {
    groupAs(member, {
      GroupThreads: ({ after }) => (after ? page([thread({ title: 'Older' })]) : page([thread({})], true)),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Show 20 older conversations' }));
    const older = await screen.findByRole('link', { name: 'Older' });
    expect(document.activeElement).toBe(older);
    expect(screen.queryByRole('button', { name: 'Show 20 older conversations' })).toBeNull();
  });

  it('keep what is there when the further ones do not come', async () => {
    groupAs(member, {
      GroupThreads: ({ after }) => (after ? refusing('BUSY') : page([thread({})], true)),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Show 20 older conversations' }));
    expect((await screen.findByRole('alert')).textContent).toMatch('Many people are here');
    expect(rows()).toHaveLength(1);
  });

  it('show those that wait for a reply at an address of their own', async () => {
    const sent = groupAs(member, { WaitingThreads: () => page([]) }, `/g/${ID}?waiting=1`);
    expect(await screen.findByText('Nobody is waiting for a reply just now.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Waiting for a reply' }).getAttribute('aria-current')).toBe('true');
    expect(sent.some(({ name }) => name === 'GroupThreads')).toBe(false);
  });

  it('are not shown to somebody who may not read them, nor is a word said of it', async () => {
    groupAs(stranger, { GroupThreads: () => refusing('NOT_FOUND') });
    await screen.findByRole('heading', { name: 'Worth reading first' });
    expect(screen.queryByText(/Conversations|could not/)).toBeNull();
  });
});

describe('coming into a group', () => {
  it('takes the house rules, read and ticked', async () => {
    let isMember = false;
    const sent = groupAs(() => (isMember ? member : stranger), {
      JoinGroup: () => {
        isMember = true;
        return { joinGroup: { id: ID, __typename: 'Group' } };
      },
    });
    const join = await screen.findByRole('button', { name: 'Join' });
    expect(screen.getByText('Speak for yourself.')).toBeTruthy();
    fireEvent.click(join);
    expect(screen.getByRole('alert').textContent).toBe('Read the house rules and tick the box first.');
    expect(sent.some(({ name }) => name === 'JoinGroup')).toBe(false);
    fireEvent.click(screen.getByRole('checkbox', { name: 'I have read the house rules' }));
    fireEvent.click(join);
    expect(await screen.findByRole('link', { name: 'Start a conversation' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Join' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Early loss');
  });

  it('where one asks, sends the answer, says no earlier no is final, and lets it be taken back', async () => {
    let waits = false;
    const asking: OneGroup = {
      ...stranger,
      joining: 'REQUEST',
      question: 'What brings you?',
      requestDeclined: true,
      viewerCan: ['ASK_TO_JOIN'],
    };
    const sent = groupAs(
      () => (waits ? { ...asking, requestDeclined: false, viewerCan: ['WITHDRAW_REQUEST'] } : asking),
      {
        AskToJoin: () => {
          waits = true;
          return { askToJoin: { id: ID, __typename: 'Group' } };
        },
        WithdrawJoinRequest: () => {
          waits = false;
          return { withdrawJoinRequest: true };
        },
      },
    );
    expect(await screen.findByText('Your last request was not accepted. You may ask again.')).toBeTruthy();
    expect(screen.getByText('They ask: What brings you?')).toBeTruthy();
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'To read.' } });
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getByRole('button', { name: 'Ask to join' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Take my request back' }));
    expect(await screen.findByRole('button', { name: 'Ask to join' })).toBeTruthy();
    expect(sent.find(({ name }) => name === 'AskToJoin')!.variables.input).toEqual({ groupId: ID, answer: 'To read.' });
  });

  it('is said to be by invitation where it is, and keeps the answer when it is refused', async () => {
    groupAs({ ...stranger, joining: 'INVITE', viewerCan: [] });
    expect((await screen.findByRole('link', { name: 'I have an invite' })).getAttribute('href')).toBe('/invite');
    cleanup();
    groupAs(
      { ...stranger, joining: 'REQUEST', viewerCan: ['ASK_TO_JOIN'] },
      { AskToJoin: () => refusing('TOO_LONG', { field: 'answer', limit: 2000 }) },
    );
    fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'Long.' } });
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getByRole('button', { name: 'Ask to join' }));
    expect(await screen.findByText('This is too long: 2000 is the most that fits.')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Long.');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('leaving a group', () => {
  it('says what happens first, and shows the way back afterwards', async () => {
    let isMember = true;
    const sent = groupAs(() => (isMember ? member : stranger), {
      LeaveGroup: () => {
        isMember = false;
        return { leaveGroup: true };
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Leave this group' }));
    const said = screen.getByRole('dialog').textContent;
    expect(said).toMatch(/Nobody is told.*under your name or anonymous.*You can join again at any time/);
    expect(sent.some(({ name }) => name === 'LeaveGroup')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Leave the group' }));
    expect(await screen.findByRole('button', { name: 'Join' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
