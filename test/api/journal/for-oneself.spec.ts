import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { clientId, Person } from '../../world/person.js';

const CHECK_IN = `mutation ($input: WriteCheckInInput!) {
  writeCheckIn(input: $input) { checkIn { slot version on words note } supportOffer { card level } }
}`;
const CHECK_INS = `query ($first: Int, $after: String) { checkIns(first: $first, after: $after) {
  edges { node { on words note } } pageInfo { hasNextPage endCursor }
} }`;
const HOLD = 'mutation ($input: HoldDateInput!) { holdDate(input: $input) { slot version date name } }';
const CHANGE = 'mutation ($input: ChangeHeldDateInput!) { changeHeldDate(input: $input) { slot version date name } }';
const HELD = '{ heldDates { slot version date name } }';
const REMEMBER = `mutation ($input: WriteRemembranceInput!) {
  writeRemembrance(input: $input) { remembrance { slot version name text } supportOffer { card } }
}`;
const EDIT_REMEMBRANCE = `mutation ($input: EditRemembranceInput!) {
  editRemembrance(input: $input) { remembrance { slot version name text } supportOffer { card } }
}`;
const REMEMBRANCES = '{ remembrances { slot version name text } }';
const PARTS = 'signs alone places people professionals safer reason';
const PLAN = `{ safetyPlan { version ${PARTS} } }`;
const KEEP_PLAN = `mutation ($input: KeepSafetyPlanInput!) { keepSafetyPlan(input: $input) { version ${PARTS} } }`;
const WRITE_ENTRY = `mutation ($input: WriteJournalEntryInput!) {
  writeJournalEntry(input: $input) { entry { slot } } }`;
const STEP_UP = 'mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }';
const EXPORT = 'mutation ($stepUp: String!) { exportMyRecords(stepUp: $stepUp) }';

const deletion = (name: string) =>
  `mutation ($slot: Int!, $version: String!) { ${name}(slot: $slot, version: $version) }`;
const was = ({ slot, version }: { slot: number; version: string }) => ({ slot, version });

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const someone = () => new Person(server).signUp();

describe('saying how one is', () => {
  const given = (input: object = {}) => ({
    clientId: clientId(),
    on: '2026-03-04',
    words: ['Tired'],
    note: '',
    ...input,
  });
  const checkIn = async (who: Person, input: object = {}) =>
    (await who.send(CHECK_IN, { input: given(input) })).writeCheckIn;
  const words = async (who: Person) =>
    (await who.send(CHECK_INS)).checkIns.edges.map(({ node }: any) => [...node.words, node.note].join(' '));

  it('is words back in a list, newest first, and nobody else’s', async () => {
    const [wren, robin] = [await someone(), await someone()];
    await checkIn(wren, { words: ['Tired', 'Tired', ' Heavy '], note: '' });
    await checkIn(wren, { words: [], note: 'The sea helped.' });
    expect(await words(wren)).toEqual([' The sea helped.', 'Tired Heavy '].map((line) => line.trimStart()));
    expect(await words(robin)).toEqual([]);
    expect(await new Person(server).refused(CHECK_INS)).toEqual({ code: 'SIGN_IN' });
  });

  it('needs a word or a note, and few of them', async () => {
    const wren = await someone();
    const refusal = (input: object) => wren.refused(CHECK_IN, { input: given(input) });
    expect(await refusal({ words: [], note: ' ' })).toEqual({ code: 'TOO_SHORT', field: 'words', limit: 1 });
    expect(await refusal({ words: Array(9).fill('Tired') })).toEqual({ code: 'TOO_MANY', field: 'words', limit: 8 });
    expect(await refusal({ words: ['a'.repeat(41)] })).toEqual({ code: 'TOO_LONG', field: 'words', limit: 40 });
    expect(await refusal({ note: 'a'.repeat(1_001) })).toEqual({ code: 'TOO_LONG', field: 'note', limit: 1_000 });
    expect(await refusal({ on: '2026-02-29' })).toEqual({ code: 'INVALID', field: 'on' });
    expect(await words(wren)).toEqual([]);
  });

  it('offers help privately, and opens no case', async () => {
    const wren = await someone();
    const { supportOffer } = await checkIn(wren, { note: 'I want to kill myself tonight' });
    expect(supportOffer).toMatchObject({ card: 'MIND', level: 'NOW' });
    expect(await server.sql('select 1 from moderation.case_item')).toEqual([]);
  });

  it('is gone when it is deleted, and comes back when that was a mistake', async () => {
    const wren = await someone();
    const input = given({ words: ['Hollow'] });
    const kept = (await checkIn(wren, input)).checkIn;
    await wren.send(deletion('deleteCheckIn'), was(kept));
    expect(await words(wren)).toEqual([]);
    expect(await wren.refused(deletion('deleteCheckIn'), was(kept))).toEqual({ code: 'NOT_FOUND' });
    await checkIn(wren, { ...input, slot: kept.slot });
    expect(await words(wren)).toEqual(['Hollow ']);
  });
});

describe('holding a date', () => {
  const hold = async (who: Person, input: object = {}) =>
    (await who.send(HOLD, { input: { clientId: clientId(), date: '2026-06-01', name: '', ...input } })).holdDate;
  const held = async (who: Person) => (await who.send(HELD)).heldDates;

  it('keeps what was entered, in the order of the calendar, for its holder alone', async () => {
    const [wren, robin] = [await someone(), await someone()];
    await hold(wren, { name: 'Hers' });
    await hold(wren, { date: '2025-11-30' });
    expect((await held(wren)).map(({ date, name }: any) => [date, name])).toEqual([
      ['2025-11-30', ''],
      ['2026-06-01', 'Hers'],
    ]);
    expect(await held(robin)).toEqual([]);
    const stolen = { ...was((await held(wren))[0]), date: '2026-01-01', name: '' };
    expect(await robin.refused(CHANGE, { input: stolen })).toEqual({ code: 'NOT_FOUND' });
  });

  it('refuses days that no calendar has, and more than fit on a page', async () => {
    const wren = await someone();
    for (const date of ['', 'soon', '2026-04-31', '1899-12-31']) {
      const input = { clientId: clientId(), date, name: '' };
      expect(await wren.refused(HOLD, { input })).toEqual({ code: 'INVALID', field: 'date' });
    }
    for (let i = 0; i < 64; i += 1) await hold(wren);
    const input = { clientId: clientId(), date: '2026-06-01', name: '' };
    expect(await wren.refused(HOLD, { input })).toEqual({ code: 'TOO_MANY', limit: 64 });
  });

  it('changes and lets go, and says when another device was faster', async () => {
    const wren = await someone();
    const date = await hold(wren);
    const changed = (await wren.send(CHANGE, { input: { ...was(date), date: '2026-06-02', name: 'Due' } }))
      .changeHeldDate;
    expect(changed).toMatchObject({ slot: date.slot, date: '2026-06-02', name: 'Due' });
    const late = { ...was(date), date: '2026-06-03', name: 'Due' };
    expect(await wren.refused(CHANGE, { input: late })).toEqual({ code: 'STALE' });
    expect(await wren.refused(deletion('letGoOfDate'), was(date))).toEqual({ code: 'STALE' });
    await wren.send(deletion('letGoOfDate'), was(changed));
    expect(await held(wren)).toEqual([]);
  });

  it('has no other effect: a year goes by, and nothing is written, told or shown because of it', async () => {
    const wren = await someone();
    await hold(wren, { date: '2026-09-09', name: 'Hers' });
    const stored = () => server.sql('select tag, sealed from vault.private_item order by tag');
    const before = await stored();
    const lines = server.log.length;
    for (let month = 0; month < 12; month += 1) {
      server.clock.advance({ days: 30 });
      await wren.signIn();
      const shown = JSON.stringify(
        await wren.send('{ me { displayName } repliesToMe { id } myNotices { edges { cursor } } }'),
      );
      expect(shown).not.toContain('Hers');
    }
    expect(await stored()).toEqual(before);
    expect(server.log.slice(lines).join()).not.toMatch(/Hers|2026-09-09/);
  });
});

describe('a page of remembrance', () => {
  const remember = async (who: Person, input: object = {}) =>
    (await who.send(REMEMBER, { input: { clientId: clientId(), name: '', text: 'The lilac was out.', ...input } }))
      .writeRemembrance.remembrance;

  it('is its keeper’s alone, and holds names or none', async () => {
    const [wren, robin] = [await someone(), await someone()];
    await remember(wren);
    await remember(wren, { name: 'Juno', text: 'Snow.' });
    expect((await wren.send(REMEMBRANCES)).remembrances).toMatchObject([
      { name: 'Juno', text: 'Snow.' },
      { name: '', text: 'The lilac was out.' },
    ]);
    expect((await robin.send(REMEMBRANCES)).remembrances).toEqual([]);
  });

  it('is changed and deleted, and refuses when another device was faster', async () => {
    const wren = await someone();
    const words = await remember(wren);
    const input = { ...was(words), name: 'Juno', text: 'The lilac.' };
    const changed = (await wren.send(EDIT_REMEMBRANCE, { input })).editRemembrance.remembrance;
    expect(changed).toMatchObject({ name: 'Juno', text: 'The lilac.' });
    expect(await wren.refused(EDIT_REMEMBRANCE, { input: { ...input, text: 'Else' } })).toEqual({ code: 'STALE' });
    expect(await wren.refused(EDIT_REMEMBRANCE, { input: { ...was(changed), name: '', text: ' ' } })).toMatchObject({
      code: 'TOO_SHORT',
    });
    await wren.send(deletion('deleteRemembrance'), was(changed));
    expect((await wren.send(REMEMBRANCES)).remembrances).toEqual([]);
  });
});

describe('a safety plan', () => {
  const plan = async (who: Person) => (await who.send(PLAN)).safetyPlan;
  const keep = async (who: Person, input: object) => (await who.send(KEEP_PLAN, { input })).keepSafetyPlan;

  it('is empty at first, keeps what was written, every part of it optional, and is gone when emptied', async () => {
    const [wren, robin] = [await someone(), await someone()];
    expect(await plan(wren)).toMatchObject({ version: null, signs: '', reason: '' });
    const kept = await keep(wren, { signs: 'I stop answering.', reason: 'The dog.\nSpring.' });
    expect(kept).toMatchObject({ signs: 'I stop answering.', alone: '', reason: 'The dog.\nSpring.' });
    expect(await plan(wren)).toEqual(kept);
    expect(await plan(robin)).toMatchObject({ version: null, signs: '' });
    expect(await keep(wren, { version: kept.version })).toMatchObject({ version: null, signs: '' });
    // And begins anew, in the same place.
    expect((await keep(wren, { people: 'Ines' })).people).toBe('Ines');
  });

  it('refuses when another device was faster, and takes the same words again for done', async () => {
    const wren = await someone();
    const first = await keep(wren, { signs: 'One' });
    expect(await wren.refused(KEEP_PLAN, { input: { signs: 'Two' } })).toEqual({ code: 'STALE' });
    expect(await keep(wren, { signs: 'One' })).toEqual(first);
    await keep(wren, { version: first.version, signs: 'Two' });
    expect(await wren.refused(KEEP_PLAN, { input: { version: first.version, signs: 'Three' } })).toEqual({
      code: 'STALE',
    });
    expect((await plan(wren)).signs).toBe('Two');
    const long = { version: (await plan(wren)).version, alone: 'a'.repeat(3_001) };
    expect(await wren.refused(KEEP_PLAN, { input: long })).toEqual({ code: 'TOO_LONG', field: 'alone', limit: 3_000 });
  });

  it('is heard by nobody: its words about danger open no case and leave no line', async () => {
    const wren = await someone();
    await keep(wren, { signs: 'I think that I want to kill myself tonight' });
    expect(await server.sql('select 1 from moderation.case_item')).toEqual([]);
    expect(server.log.join()).not.toMatch(/kill myself/);
  });
});

describe('what somebody keeps for themselves', () => {
  const write = async (who: Person) => {
    await who.send(WRITE_ENTRY, { input: { clientId: clientId(), on: '2026-03-04', text: 'A day.' } });
    await who.send(CHECK_IN, { input: { clientId: clientId(), on: '2026-03-04', words: ['Tired'], note: 'Very.' } });
    await who.send(HOLD, { input: { clientId: clientId(), date: '2026-06-01', name: 'Hers' } });
    await who.send(REMEMBER, { input: { clientId: clientId(), name: 'Juno', text: 'Snow.' } });
    await who.send(KEEP_PLAN, { input: { reason: 'The dog.' } });
    await who.send(
      'mutation { setQuietDays(input: { from: "2027-06-01", until: "2027-06-02", minutesAhead: 60 }) { until } }',
    );
  };
  const all = {
    journal: [{ on: '2026-03-04', text: 'A day.' }],
    checkIns: [{ on: '2026-03-04', words: ['Tired'], note: 'Very.' }],
    heldDates: [{ date: '2026-06-01', name: 'Hers' }],
    safetyPlan: expect.objectContaining({ reason: 'The dog.', signs: '' }),
    remembrance: [{ name: 'Juno', text: 'Snow.' }],
  };
  const exported = async (who: Person) => {
    const { stepUp } = await who.send(STEP_UP, { passphrase: who.passphrase });
    return JSON.parse((await who.send(EXPORT, { stepUp })).exportMyRecords);
  };
  const rows = async () =>
    Number((await server.sql<{ n: string }>('select count(*) as n from vault.private_item'))[0]!.n);

  it('can be taken along whole, in words', async () => {
    const wren = await someone();
    expect((await exported(wren)).journal).toEqual({
      journal: [],
      checkIns: [],
      heldDates: [],
      safetyPlan: null,
      remembrance: [],
    });
    await write(wren);
    const records = await exported(wren);
    expect(records.journal).toEqual(all);
    expect(records.readers.quietDays).toEqual({ from: '2027-06-01', until: '2027-06-02' });
  });

  it('is carried over when ties are cut, and gone with the account', async () => {
    const before = await rows();
    const wren = await someone();
    await write(wren);
    expect(await rows()).toBe(before + 6);
    const tags = async () =>
      (await server.sql<{ tag: Buffer }>('select tag from vault.private_item')).map((row) => row.tag.toString('hex'));
    const old = await tags();
    const { stepUp } = await wren.send(STEP_UP, { passphrase: wren.passphrase });
    const { cutTies } = await wren.send('mutation ($input: CutTiesInput!) { cutTies(input: $input) { passphrase } }', {
      input: { stepUp },
    });
    wren.passphrase = cutTies.passphrase;
    expect((await exported(wren)).journal).toEqual(all);
    expect((await tags()).filter((tag) => !old.includes(tag))).toHaveLength(6);
    expect(await rows()).toBe(before + 6);
    const proof = (await wren.send(STEP_UP, { passphrase: wren.passphrase })).stepUp;
    const input = { stepUp: proof, farewell: 'LEAVE' };
    await wren.send('mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { erased } }', { input });
    expect(await rows()).toBe(before);
  });
});
