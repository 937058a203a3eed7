/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Client, fetchExchange } from '@urql/core';
import { Provider } from '@urql/preact';
import { AppealForm } from './appeal-form.js';

let answer: object;

/** What jsdom has no class for: an answer in JSON. */
const fetchAnswer = () =>
  Promise.resolve({
    status: 200,
    headers: { get: () => 'application/json' },
    text: async () => JSON.stringify(answer),
  } as unknown as Response);

beforeEach(() => {
  cleanup();
  const client = new Client({
    url: 'http://localhost/graphql',
    exchanges: [fetchExchange],
    fetch: fetchAnswer,
    preferGetMethod: false,
  });
  render(
    <Provider value={client}>
      <AppealForm noticeId="5f0c1c0e-4b7e-4c62-9a54-8d4f4f0b1a11" />
    </Provider>,
  );
});

const box = () => screen.getByLabelText<HTMLTextAreaElement>('What do you want to say?');

function send(words: string) {
  fireEvent.input(box(), { target: { value: words } });
  fireEvent.submit(box().closest('form')!);
}

describe('asking for another look', () => {
  it('keeps what was written when it is refused, and says why', async () => {
    answer = { data: null, errors: [{ message: 'no', extensions: { code: 'NOT_ALLOWED' } }] };
    send('It was a quote.');
    await screen.findByText(/asked about this already/);
    expect(box().value).toBe('It was a quote.');
  });

  it('says what happens next once it was sent', async () => {
    answer = { data: { appealDecision: true } };
    send('It was a quote.');
    await screen.findByText(/Somebody else of the team looks at it/);
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  });

  it('does not send nothing', () => {
    answer = {};
    send('  ');
    expect(box().getAttribute('aria-invalid')).toBe('true');
  });
});
