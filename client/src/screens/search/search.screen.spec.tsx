/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { type Answers, refusing, shownAt } from '../../testing/shown.js';
import type { Found } from './search.reducer.js';
import { searched } from './search.reducer.js';
import SearchScreen from './search.screen.js';

beforeEach(() => cleanup());

type Hit = Found['edges'][number]['node'];

const hit = (some: Partial<Hit>, post: Partial<Hit['post']> = {}): Hit => ({
  excerpt: 'Sitting with you.',
  groupId: 'g1',
  threadTitle: 'Three years today',
  post: {
    id: crypto.randomUUID(),
    author: { name: 'Wren', isAnonymous: false, isYou: false },
    notes: [],
    seq: 4,
    showing: 'SHOW',
    threadId: 't1',
    writtenHour: '2026-11-01T03:00:00Z',
    ...post,
  },
  ...some,
});

const page = (hits: Hit[], hasNextPage = false): { searchPosts: Found } => ({
  searchPosts: {
    edges: hits.map((node) => ({ node })),
    pageInfo: { endCursor: hits.length > 0 ? '20' : null, hasNextPage },
  },
});

const groups = [
  { id: 'g1', name: 'Early loss' },
  { id: 'g2', name: 'Partners' },
];

function searchWith(answer: Answers[string]) {
  const answers = { GroupNames: () => ({ myGroups: groups }), SearchPosts: answer };
  return shownAt('/search', answers, <SearchScreen />);
}

function lookFor(words: string) {
  fireEvent.input(screen.getByRole('searchbox', { name: 'Words' }), { target: { value: words } });
  fireEvent.submit(screen.getByRole('search'));
}

describe('searching', () => {
  it('says where it looks before anything is typed, and asks for nothing by itself', async () => {
    const sent = searchWith(() => page([]));
    expect(screen.getByText(/looks through the groups you are in.*Covered words stay covered/)).toBeTruthy();
    await screen.findByRole('combobox', { name: 'Where' });
    expect(sent.map(({ name }) => name)).toEqual(['GroupNames']);
  });

  it('asks for a word where there is none', () => {
    const sent = searchWith(() => page([]));
    lookFor('  ');
    expect(screen.getByText('Write a word to look for.')).toBeTruthy();
    expect(screen.getByRole('searchbox').getAttribute('aria-invalid')).toBe('true');
    expect(sent.some(({ name }) => name === 'SearchPosts')).toBe(false);
  });

  it('leads to the post that was found, in its conversation', async () => {
    const sent = searchWith(() => page([hit({})]));
    await screen.findByRole('combobox');
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'g2' } });
    lookFor('sitting');
    const link = await screen.findByRole('link', { name: 'Three years today' });
    expect(link.getAttribute('href')).toBe('/t/t1?post=4');
    expect(screen.getByRole('article').textContent).toMatch(/Sitting with you\..*Wren.*Early loss/);
    expect(sent.at(-1)!.variables).toEqual({ words: 'sitting', groupId: 'g2' });
  });

  it('keeps a covered post covered: its notes, and neither its words nor a covered title', async () => {
    searchWith(() => page([hit({ excerpt: null, threadTitle: null }, { showing: 'COVER', notes: ['SCAN'] })]));
    lookFor('sitting');
    expect((await screen.findByRole('article')).textContent).toMatch(/^Covered conversation.*Content note: scan/);
  });

  it('says when nothing was found, and how to find more', async () => {
    searchWith(() => page([]));
    lookFor('sitting');
    expect(await screen.findByText(/Nothing was found\. Fewer words/)).toBeTruthy();
  });

  it('keeps the words when it is refused', async () => {
    searchWith(() => refusing('TOO_MANY'));
    lookFor('sitting');
    expect(await screen.findByText(/That was a lot in a short time/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('sitting');
  });

  it('shows more when asked, with the focus on the first of them', async () => {
    const answer: Answers[string] = ({ after }) =>
      after ? page([hit({ threadTitle: 'Older' })]) : page([hit({})], true);
    searchWith(answer);
    lookFor('sitting');
    fireEvent.click(await screen.findByRole('button', { name: 'Show 20 older' }));
    const older = await screen.findByRole('link', { name: 'Older' });
    expect(document.activeElement).toBe(older);
    expect(screen.getByText('That is everything that was found.')).toBeTruthy();
  });
});

describe('an answer to a search', () => {
  it('changes nothing once something else was asked', () => {
    const [one, other] = [
      { words: 'one', groupId: null },
      { words: 'other', groupId: null },
    ];
    const search = searched({ state: 'open' }, { kind: 'asked', question: other });
    const late = { kind: 'answered', question: one, found: page([hit({})]).searchPosts } as const;
    expect(searched(search, late)).toBe(search);
  });
});
