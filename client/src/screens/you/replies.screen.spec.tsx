/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { you as words } from '../../../words/en/you.js';
import { refusing, shownAt } from '../../testing/shown.js';
import RepliesScreen from './replies.screen.js';

beforeEach(() => cleanup());

const thread = (id: string, lastSeq: number, readUpTo: number) => ({
  ...{ __typename: 'Thread', id, groupId: 'g', title: `Thread ${id}`, notes: [], openedHour: '2026-11-01T03:00:00Z' },
  ...{ lastSeq, readUpTo },
});

describe('replies to me', () => {
  it('are marked as read all at once, each to where it stood on the screen', async () => {
    let threads = [thread('a', 5, 2), thread('b', 9, 9), thread('c', 3, 1)];
    const sent = shownAt(
      '/you/replies',
      {
        MyReplies: () => ({ myGroups: [], repliesToMe: threads }),
        MarkRead: (variables) => {
          const { id, seq } = variables as unknown as { id: string; seq: number };
          threads = threads.map((each) => (each.id === id ? { ...each, readUpTo: seq } : each));
          return { markThreadRead: true };
        },
      },
      <RepliesScreen />,
    );
    fireEvent.click(await screen.findByRole('button', { name: words.replies.markAll }));
    expect(await screen.findByText(words.replies.none)).toBeTruthy();
    expect(sent.filter(({ name }) => name === 'MarkRead').map(({ variables }) => variables)).toEqual([
      { id: 'a', seq: 5 },
      { id: 'c', seq: 3 },
    ]);
  });

  it('stay, with a word why, where they could not be marked', async () => {
    shownAt(
      '/you/replies',
      { MyReplies: () => ({ myGroups: [], repliesToMe: [thread('a', 5, 2)] }), MarkRead: () => refusing('BUSY') },
      <RepliesScreen />,
    );
    fireEvent.click(await screen.findByRole('button', { name: words.replies.markAll }));
    expect(await screen.findByText(/Many people are here/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Thread a' })).toBeTruthy();
  });
});
