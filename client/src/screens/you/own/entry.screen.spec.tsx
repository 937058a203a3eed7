/**
 * @jest-environment jsdom
 */
import { webcrypto } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { refusing, shownAt } from '../../../testing/shown.js';
import EntryScreen from './entry.screen.js';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

const kept = (slot: number, version: string, supportOffer: object | null = null) => ({
  entry: { slot, version },
  supportOffer,
});
const words = () => screen.getByLabelText<HTMLTextAreaElement>('Your words');
const write = (text: string) => fireEvent.input(words(), { target: { value: text } });
const keep = () => fireEvent.click(screen.getByRole('button', { name: 'Keep' }));

describe('an entry of the journal', () => {
  afterEach(cleanup);

  it('is written once and changed after that, and offers help below the words', async () => {
    const offer = { card: 'MIND', level: 'NOW' };
    const sent = shownAt(
      '/you/journal/new',
      {
        WriteEntry: () => ({ writeJournalEntry: kept(4, 'a') }),
        EditEntry: () => ({ editJournalEntry: kept(4, 'b', offer) }),
      },
      <EntryScreen params={{ slot: 'new' }} />,
    );
    write('Rain.');
    keep();
    await screen.findByText(/Kept. Only you/);
    write('Rain, all day.');
    keep();
    await screen.findByText('It sounds as if things are very hard right now.');
    expect(screen.getByText(/Nobody was told/)).toBeTruthy();
    expect(sent.map(({ name }) => name)).toEqual(['WriteEntry', 'EditEntry']);
    expect(sent[1]!.variables).toEqual({ input: { slot: 4, version: 'a', text: 'Rain, all day.' } });
  });

  it('keeps the words in the form when there is no line, and sends the same ones again before newer ones', async () => {
    let isOffline = true;
    const sent = shownAt(
      '/you/journal/new',
      {
        WriteEntry: () => (isOffline ? (undefined as never) : { writeJournalEntry: kept(0, 'a') }),
        EditEntry: () => ({ editJournalEntry: kept(0, 'b') }),
      },
      <EntryScreen params={{ slot: 'new' }} />,
    );
    write('Rain.');
    keep();
    await screen.findByText(/there is no connection/);
    expect(words().value).toBe('Rain.');
    isOffline = false;
    write('Rain, and wind.');
    keep();
    await screen.findByText(/Kept. Only you/);
    const inputs = sent.map(({ variables }) => variables.input as { text: string; clientId?: string });
    expect(inputs.map(({ text }) => text)).toEqual(['Rain.', 'Rain.', 'Rain, and wind.']);
    expect(inputs[0]!.clientId).toBe(inputs[1]!.clientId);
  });

  it('shows both when another device was faster, and loses neither', async () => {
    let reads = 0;
    const texts = ['Old.', 'From the other.'];
    const sent = shownAt(
      '/you/journal/2',
      {
        MyEntry: () => ({ journalEntry: { slot: 2, version: `v${reads}`, on: '2026-03-01', text: texts[reads++] } }),
        EditEntry: ({ input }: Record<string, { version: string }>) =>
          input!.version === 'v1' ? { editJournalEntry: kept(2, 'v2') } : refusing('STALE'),
      },
      <EntryScreen params={{ slot: '2' }} />,
    );
    await screen.findByRole('heading', { name: '1 March 2026' });
    write('Mine.');
    keep();
    await screen.findByText('From the other.');
    expect(words().value).toBe('Mine.');
    fireEvent.click(screen.getByRole('button', { name: 'Put both together' }));
    await screen.findByText(/Kept. Only you/);
    expect(sent.at(-1)!.variables).toEqual({ input: { slot: 2, version: 'v1', text: 'Mine.\n\nFrom the other.' } });
  });

  it('can be put back after it was deleted, and never comes back by itself', async () => {
    const sent = shownAt(
      '/you/journal/2',
      {
        MyEntry: () => ({ journalEntry: { slot: 2, version: 'v', on: '2026-03-01', text: 'Old.' } }),
        DeleteEntry: () => ({ deleteJournalEntry: true }),
        WriteEntry: () => ({ writeJournalEntry: kept(2, 'w') }),
      },
      <EntryScreen params={{ slot: '2' }} />,
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    const back = await screen.findByRole('button', { name: 'Put it back' });
    await waitFor(() => expect(document.activeElement === back).toBe(true));
    dispatchEvent(new Event('online'));
    expect(sent.map(({ name }) => name)).toEqual(['MyEntry', 'DeleteEntry']);
    fireEvent.click(back);
    await waitFor(() => expect(words().value).toBe('Old.'));
    expect(sent.at(-1)!.variables).toMatchObject({ input: { on: '2026-03-01', text: 'Old.', slot: 2 } });
  });

  it('says that it is empty, and that it is not there', async () => {
    shownAt('/you/journal/new', {}, <EntryScreen params={{ slot: 'new' }} />);
    keep();
    await screen.findByText('Write something first.');
    cleanup();
    shownAt('/you/journal/9', { MyEntry: () => refusing('NOT_FOUND') }, <EntryScreen params={{ slot: '9' }} />);
    await screen.findByText(/could not find that page/);
  });
});
