/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Client, fetchExchange } from '@urql/core';
import { Provider } from '@urql/preact';
import { useState } from 'preact/hooks';
import type { Answer } from '../api/use-api.js';
import { Proof } from './proof.js';
import { forgetProof, useStepUp } from './step-up.js';

// jsdom has the element without its methods.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

const sent: unknown[] = [];
const server = jest.fn<() => object>();

/** What jsdom has no class for: an answer in JSON. */
const answerOf = (body: object) =>
  ({
    status: 200,
    headers: { get: () => 'application/json' },
    text: async () => JSON.stringify(body),
  }) as unknown as Response;

function aServer() {
  const fetch = async (_: unknown, init?: RequestInit) => {
    sent.push((JSON.parse(init!.body as string) as { variables: unknown }).variables);
    return answerOf(server());
  };
  return new Client({ url: 'http://localhost/graphql', exchanges: [fetchExchange], fetch, preferGetMethod: false });
}

const given = (token: string) => ({ data: { stepUp: token } });
const refusal = (code: string) => ({ data: null, errors: [{ message: code, extensions: { code } }] });

function Asker({ act }: { act: (token: string) => Promise<Answer<string>> }) {
  const { withProof, withFreshProof, asking } = useStepUp();
  const [ended, setEnded] = useState('');
  const ask = async () => setEnded(JSON.stringify((await withProof(act)) ?? 'not now'));
  return (
    <>
      <button onClick={() => void ask()}>ask</button>
      <button onClick={() => void withFreshProof(act)}>ask for good</button>
      <p>ended {ended}</p>
      {asking}
    </>
  );
}

function show(act: (token: string) => Promise<Answer<string>>) {
  render(
    <Provider value={aServer()}>
      <Asker act={act} />
    </Provider>,
  );
}

function type(passphrase: string) {
  fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: passphrase } });
  fireEvent.submit(screen.getByLabelText('Passphrase').closest('form')!);
}

beforeEach(() => {
  cleanup();
  forgetProof();
  sent.length = 0;
});

describe('the passphrase again', () => {
  it('is asked for once, and not again while its proof is good', async () => {
    server.mockReturnValue(given('1.first'));
    show((token) => Promise.resolve({ data: token }));
    fireEvent.click(screen.getByText('ask'));
    type('six words of mine');
    await screen.findByText('ended {"data":"1.first"}');
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByText('ask'));
    await waitFor(() => expect(sent).toEqual([{ passphrase: 'six words of mine' }]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is asked for each time before what cannot be undone', async () => {
    server.mockReturnValue(given('1.first'));
    const act = jest.fn((token: string) => Promise.resolve({ data: token }));
    show(act);
    fireEvent.click(screen.getByText('ask'));
    type('six words of mine');
    await screen.findByText('ended {"data":"1.first"}');
    fireEvent.click(screen.getByText('ask for good'));
    await screen.findByLabelText('Passphrase');
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('stays in its dialog when it was wrong, says so, and does nothing', async () => {
    server.mockReturnValue(refusal('WRONG_CREDENTIALS'));
    const act = jest.fn<(token: string) => Promise<Answer<string>>>();
    show(act);
    fireEvent.click(screen.getByText('ask'));
    type('not mine');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/not your passphrase/));
    expect(screen.getByLabelText('Passphrase').getAttribute('aria-invalid')).toBe('true');
    expect(act).not.toHaveBeenCalled();
  });

  it('is asked for anew when the server no longer takes the proof', async () => {
    server.mockReturnValueOnce(given('1.old')).mockReturnValueOnce(given('2.new'));
    show((token) => Promise.resolve(token === '1.old' ? { refused: { code: 'STEP_UP' as const } } : { data: token }));
    fireEvent.click(screen.getByText('ask'));
    type('mine');
    await waitFor(() => expect(sent).toHaveLength(1));
    await waitFor(() => type('mine again'));
    await screen.findByText('ended {"data":"2.new"}');
  });

  it('is not needed by somebody who would rather not', async () => {
    show((token) => Promise.resolve({ data: token }));
    fireEvent.click(screen.getByText('ask'));
    fireEvent.click(screen.getByText('Not now'));
    await screen.findByText('ended "not now"');
    expect(sent).toEqual([]);
  });
});

describe('a proof', () => {
  it('is kept for less than the ten minutes the server gives, and can be forgotten', () => {
    const proof = new Proof();
    proof.keep('1.a', 0);
    expect([proof.at(539_999), proof.at(540_000), proof.at(0)]).toEqual(['1.a', undefined, undefined]);
    proof.keep('1.b', 0);
    proof.forget();
    expect(proof.at(1)).toBeUndefined();
  });
});
