/**
 * @jest-environment jsdom
 */
import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Client, fetchExchange } from '@urql/core';
import { Provider } from '@urql/preact';
import type { Answer } from '../../api/use-api.js';
import { Composer } from './composer.js';
import { emptyWords, type Written } from './composer.reducer.js';
import { useComposer } from './use-composer.js';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

interface Sent {
  operation: string;
  variables: Record<string, unknown>;
}

let asked: Sent[];
let draft: { draft: string | null; draftQuote: string | null };
let isOffline: boolean;

function server() {
  const fetch = async (_: unknown, init?: RequestInit) => {
    if (isOffline) throw new TypeError('no line');
    const { operationName, variables } = JSON.parse(init!.body as string);
    asked.push({ operation: operationName, variables });
    const data = operationName === 'Draft' ? draft : { saveDraft: true, discardDraft: true };
    return {
      status: 200,
      headers: { get: () => 'application/json' },
      text: async () => JSON.stringify({ data }),
    } as unknown as Response;
  };
  return new Client({ url: 'http://localhost/graphql', exchanges: [fetchExchange], fetch, preferGetMethod: false });
}

let tries: { body: string; clientId: string; quotes: string | null; anonymous: boolean }[];
let answers: Answer<string>[];
let posted: string[];

let carried: Partial<Written> | undefined;

function Writer() {
  const doing = useComposer<string>({
    place: { kind: 'THREAD', id: 'thread' },
    first: emptyWords(),
    carried,
    send: async ({ body, quotes, anonymous }, clientId) => {
      tries.push({ body, clientId, quotes, anonymous });
      return answers.shift()!;
    },
    onSent: (words) => posted.push(words),
  });
  return <Composer doing={doing} label="Your reply" postIt="Post" readers="Members can read it." />;
}

/** What a person did has reached the page. */
const settled = (_: boolean) => new Promise((resolve) => setTimeout(resolve));
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Your reply');
const write = (value: string) => settled(fireEvent.input(field(), { target: { value } }));
const post = () => settled(fireEvent.click(screen.getByRole('button', { name: 'Post' })));
const done = (operation: string) => asked.filter((one) => one.operation === operation);

async function show() {
  render(
    <Provider value={server()}>
      <Writer />
    </Provider>,
  );
  await waitFor(() => expect(isOffline || done('Draft').length === 1).toBe(true));
}

beforeEach(() => {
  cleanup();
  [asked, tries, answers, posted] = [[], [], [], []];
  carried = undefined;
  [draft, isOffline] = [{ draft: null, draftQuote: null }, false];
});

describe('somebody who writes', () => {
  it('loses no word to any refusal, and tries again under the same id', async () => {
    const codes = ['OFFLINE', 'MUTED', 'LOCKED', 'TOO_MANY', 'DISPLAY_NAME', 'UNEXPECTED', 'UNAVAILABLE'] as const;
    answers = [...codes.map((code) => ({ refused: { code } })), { data: 'done' }];
    await show();
    await write('I am in it too.');
    for (const code of codes) {
      await post();
      await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
      expect([code, field().value]).toEqual([code, 'I am in it too.']);
    }
    await post();
    await waitFor(() => expect(posted).toEqual(['done']));
    expect(new Set(tries.map(({ clientId }) => clientId)).size).toBe(1);
    await waitFor(() => expect([field().value, done('DiscardDraft').length]).toEqual(['', 1]));
    answers = [{ data: 'second' }];
    await write('More.');
    await post();
    await waitFor(() => expect(posted).toEqual(['done', 'second']));
    expect(tries.at(-1)!.clientId).not.toBe(tries[0]!.clientId);
  });

  it('posts with Ctrl and Enter, once however often it is pressed', async () => {
    let answer: (given: Answer<string>) => void = () => undefined;
    answers = [new Promise<Answer<string>>((resolve) => (answer = resolve)) as unknown as Answer<string>];
    await show();
    await write('Once.');
    await settled(fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true }));
    await settled(fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true }));
    answer({ data: 'once' });
    await waitFor(() => expect(posted).toEqual(['once']));
    expect(tries).toHaveLength(1);
  });

  it('finds the draft again, with what it quotes', async () => {
    draft = { draft: JSON.stringify(emptyWords({ body: 'from before' })), draftQuote: 'quoted' };
    await show();
    await waitFor(() => expect(field().value).toBe('from before'));
    answers = [{ data: 'done' }];
    await post();
    await waitFor(() => expect(tries[0]).toMatchObject({ body: 'from before', quotes: 'quoted' }));
  });

  it('has words that were brought along after a draft, and anonymous whatever the draft was', async () => {
    draft = { draft: JSON.stringify(emptyWords({ body: 'from before', anonymous: false })), draftQuote: null };
    carried = { body: 'from my journal', anonymous: true };
    await show();
    await waitFor(() => expect(field().value).toBe('from before\n\nfrom my journal'));
    expect(tries).toEqual([]);
    answers = [{ data: 'done' }];
    await post();
    await waitFor(() => expect(tries[0]).toMatchObject({ anonymous: true }));
  });

  it('keeps the draft on leaving the field and by Escape, and lets nothing go but by Discard', async () => {
    await show();
    await write('kept');
    await settled(fireEvent.blur(field()));
    await waitFor(() => expect(done('SaveDraft')).toHaveLength(1));
    expect(screen.getByRole('status').textContent).toContain('Draft saved');
    await write('kept, too');
    await settled(fireEvent.keyDown(field(), { key: 'Escape' }));
    await waitFor(() => expect(done('SaveDraft')).toHaveLength(2));
    expect([field().value, done('DiscardDraft').length]).toEqual(['kept, too', 0]);
    await settled(fireEvent.click(screen.getByRole('button', { name: 'Discard' })));
    expect(field().value).toBe('kept, too');
    await settled(fireEvent.click(screen.getByRole('button', { name: 'Discard it' })));
    await waitFor(() => expect([field().value, done('DiscardDraft').length]).toEqual(['', 1]));
  });

  it('is told that there is no line, and the draft is kept when it is back', async () => {
    await show();
    isOffline = true;
    await write('in a tunnel');
    await settled(fireEvent.blur(field()));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('no connection'));
    isOffline = false;
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(done('SaveDraft')).toHaveLength(1));
    expect(field().value).toBe('in a tunnel');
  });

  it('is told how much is too much, and the server is not asked', async () => {
    await show();
    await write('x'.repeat(10_003));
    await post();
    expect(screen.getByRole('alert').textContent).toBe('This is 3 characters too long.');
    expect([tries.length, field().value.length]).toEqual([0, 10_003]);
  });
});
