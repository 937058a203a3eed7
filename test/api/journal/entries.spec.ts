import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../src/kernel/database.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { clientId, Person } from '../../world/person.js';

const ENTRY = 'slot version on text opening';
const WRITE = `mutation ($input: WriteJournalEntryInput!) {
  writeJournalEntry(input: $input) { entry { ${ENTRY} } supportOffer { card level } }
}`;
const EDIT = `mutation ($input: EditJournalEntryInput!) {
  editJournalEntry(input: $input) { entry { ${ENTRY} } supportOffer { card level } }
}`;
const DELETE = 'mutation ($slot: Int!, $version: String!) { deleteJournalEntry(slot: $slot, version: $version) }';
const LIST = `query ($first: Int, $after: String) { journalEntries(first: $first, after: $after) {
  edges { cursor node { ${ENTRY} } } pageInfo { hasNextPage endCursor }
} }`;
const READ = `query ($slot: Int!) { journalEntry(slot: $slot) { ${ENTRY} } }`;

describe('a journal', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const someone = () => new Person(server).signUp();
  const given = (input: object = {}) => ({ clientId: clientId(), on: '2026-03-04', text: 'A long day.', ...input });
  const write = async (who: Person, input: object = {}) =>
    (await who.send(WRITE, { input: given(input) })).writeJournalEntry;
  const list = async (who: Person, page: object = {}) => (await who.send(LIST, page)).journalEntries;
  const texts = async (who: Person) => (await list(who)).edges.map((edge: any) => edge.node.text);

  it('is empty until somebody writes, and then stands newest first, each with its day', async () => {
    const wren = await someone();
    expect(await list(wren)).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
    await write(wren, { on: '2026-03-03', text: 'Rain.' });
    const { entry } = await write(wren, { text: 'Sun, and then rain.\n\nI slept.' });
    expect(entry).toMatchObject({ on: '2026-03-04', text: 'Sun, and then rain.\n\nI slept.' });
    expect((await list(wren)).edges.map(({ node }: any) => [node.on, node.opening])).toEqual([
      ['2026-03-04', 'Sun, and then rain. I slept.'],
      ['2026-03-03', 'Rain.'],
    ]);
    expect((await wren.send(READ, { slot: entry.slot })).journalEntry).toEqual(entry);
  });

  it('is nobody else’s: another member finds nothing, and nobody comes in without signing in', async () => {
    const [wren, robin] = [await someone(), await someone()];
    const { entry } = await write(wren);
    expect(await texts(robin)).toEqual([]);
    expect(await robin.refused(READ, { slot: entry.slot })).toEqual({ code: 'NOT_FOUND' });
    const was = { slot: entry.slot, version: entry.version };
    expect(await robin.refused(EDIT, { input: { ...was, text: 'Mine' } })).toEqual({ code: 'NOT_FOUND' });
    expect(await robin.refused(DELETE, was)).toEqual({ code: 'NOT_FOUND' });
    expect(await new Person(server).refused(LIST)).toEqual({ code: 'SIGN_IN' });
    expect(await texts(wren)).toEqual(['A long day.']);
  });

  it('is rows that tell the operator nothing: no words, no account, and a length in great steps', async () => {
    const wren = await someone();
    await server.sql('delete from vault.private_item');
    await write(wren, { text: `Heron ${'a'.repeat(1_300)}` });
    await write(wren, { text: `Heron ${'a'.repeat(1_800)}` });
    const rows = await server.sql<{ tag: Buffer; sealed: Buffer }>('select * from vault.private_item');
    expect(rows.map((row) => Object.keys(row))).toEqual([
      ['tag', 'sealed'],
      ['tag', 'sealed'],
    ]);
    expect(new Set(rows.map((row) => row.sealed.length))).toEqual(new Set([2_048 + 28]));
    const tables = await server.sql<{ whole: string }>(
      'select query_to_xml($$select * from vault.private_item$$, true, false, $$$$)::text as whole',
    );
    expect(tables[0]!.whole).not.toContain('Heron');
  });

  it('takes a repeated request for the same entry, and another text under its id for a mistake', async () => {
    const wren = await someone();
    const input = given();
    const first = (await wren.send(WRITE, { input })).writeJournalEntry;
    expect((await wren.send(WRITE, { input })).writeJournalEntry).toEqual(first);
    expect(await wren.refused(WRITE, { input: { ...input, text: 'Other words' } })).toMatchObject({ code: 'CONFLICT' });
    // Also when the entry was changed in between, and when both came at once.
    const was = { slot: first.entry.slot, version: first.entry.version };
    await wren.send(EDIT, { input: { ...was, text: 'Changed.' } });
    expect((await wren.send(WRITE, { input })).writeJournalEntry.entry.text).toBe('Changed.');
    const twice = given({ text: 'Twice' });
    await Promise.all([1, 2, 3].map(() => wren.send(WRITE, { input: twice })));
    expect(await texts(wren)).toEqual(['Twice', 'Changed.']);
  });

  it('keeps both when two devices write at once', async () => {
    const wren = await someone();
    await Promise.all(['One', 'Two', 'Three', 'Four'].map((text) => write(wren, { text })));
    expect((await texts(wren)).sort()).toEqual(['Four', 'One', 'Three', 'Two']);
  });

  it('is changed from the words that were read, and refuses when another device was faster', async () => {
    const wren = await someone();
    const { entry } = await write(wren);
    const input = { slot: entry.slot, version: entry.version, text: 'A long, wet day.' };
    const changed = (await wren.send(EDIT, { input })).editJournalEntry.entry;
    expect(changed).toMatchObject({ slot: entry.slot, on: entry.on, text: 'A long, wet day.' });
    // The same request once more is done already; another one meets what stands there.
    expect((await wren.send(EDIT, { input })).editJournalEntry.entry).toEqual(changed);
    expect(await wren.refused(EDIT, { input: { ...input, text: 'Else' } })).toEqual({ code: 'STALE' });
    expect(await wren.refused(DELETE, { slot: entry.slot, version: entry.version })).toEqual({ code: 'STALE' });
    expect(await texts(wren)).toEqual(['A long, wet day.']);
  });

  it('forgets a deleted entry at once, and takes it back to its place when its writer changes their mind', async () => {
    const wren = await someone();
    const [first, second] = [given({ text: 'First' }), given({ text: 'Second' })];
    const { entry } = await write(wren, first);
    await write(wren, second);
    const was = { slot: entry.slot, version: entry.version };
    await wren.send(DELETE, was);
    expect(await texts(wren)).toEqual(['Second']);
    expect(await wren.refused(READ, { slot: entry.slot })).toEqual({ code: 'NOT_FOUND' });
    expect(await wren.refused(DELETE, was)).toEqual({ code: 'NOT_FOUND' });
    await write(wren, { ...first, slot: entry.slot });
    expect(await texts(wren)).toEqual(['Second', 'First']);
    // And where something else stands by now, it is written anew: nothing is overwritten.
    await write(wren, { text: 'Third', slot: entry.slot });
    expect(await texts(wren)).toEqual(['Third', 'Second', 'First']);
  });

  it('says what it cannot keep, and which field it means', async () => {
    const wren = await someone();
    const refusal = (input: object) => wren.refused(WRITE, { input: given(input) });
    expect(await refusal({ text: ' \n ' })).toEqual({ code: 'TOO_SHORT', field: 'text', limit: 1 });
    expect(await refusal({ text: 'a'.repeat(20_001) })).toEqual({ code: 'TOO_LONG', field: 'text', limit: 20_000 });
    for (const on of ['yesterday', '2026-02-30', '2026-13-01', '0026-01-01', '']) {
      expect(await refusal({ on })).toEqual({ code: 'INVALID', field: 'on' });
    }
    for (const slot of [-1, 4_096, 77]) expect(await wren.refused(READ, { slot })).toEqual({ code: 'NOT_FOUND' });
    await write(wren, { text: 'ü'.repeat(20_000) });
    expect((await texts(wren))[0]).toHaveLength(20_000);
  });

  it('offers help to its writer alone, in their own request, and leaves no case and no trace', async () => {
    const wren = await someone();
    const { supportOffer, entry } = await write(wren, { text: 'I am going to end my life tonight' });
    expect(supportOffer).toEqual({ card: 'MIND', level: 'NOW' });
    const kept = { slot: entry.slot, version: entry.version, text: 'I will end my life tonight. I have the pills.' };
    expect((await wren.send(EDIT, { input: kept })).editJournalEntry.supportOffer).toMatchObject({ card: 'MIND' });
    expect((await write(wren, { text: 'My baby died and I miss her.' })).supportOffer).toBeNull();
    expect(await server.sql('select 1 from moderation.case_item')).toEqual([]);
    expect(server.log.filter((line) => /screening|suicide|end my life/i.test(line))).toEqual([]);
  });

  it('opens a page and not a life: a long journal is read in few statements, and only what is shown', async () => {
    const wren = await someone();
    for (let i = 0; i < 150; i += 1) await write(wren, { text: `Entry ${i}` });
    const rows: number[] = [];
    const db = server.app.get(Database);
    const ask = db.rows.bind(db);
    db.rows = async (...args: Parameters<typeof ask>) => {
      const found = await ask(...args);
      if (args[0].includes('private_item')) rows.push(found.length);
      return found as never;
    };
    const page = await list(wren, { first: 20 });
    expect(page.edges.map((edge: any) => edge.node.text)).toEqual(
      Array.from({ length: 20 }, (_, i) => `Entry ${149 - i}`),
    );
    // Which windows stand, how far the last one is filled, and the page with one more.
    expect(rows).toEqual([3, 22, 21]);
    rows.length = 0;
    const next = await list(wren, { first: 20, after: page.pageInfo.endCursor });
    expect(next.edges[0].node.text).toBe('Entry 129');
    expect(rows).toEqual([21]);
    db.rows = ask;
    const last = await list(wren, { first: 20, after: '10' });
    expect(last.edges).toHaveLength(10);
    expect(last.pageInfo.hasNextPage).toBe(false);
  });
});
