import type { Person } from '../../world/person.js';
import { type Act, pick } from './act.js';
import type { World } from './world.js';

interface Kept {
  slot: number;
  version: string;
}

const HELD = '{ heldDates { slot version } }';
const REMEMBRANCES = '{ remembrances { slot version } }';
const WRITE_CHECK_IN = `mutation ($input: WriteCheckInInput!) {
  writeCheckIn(input: $input) { checkIn { slot version } supportOffer { card } } }`;
const ENTRIES = '{ journalEntries { edges { node { slot version on opening } } } }';

const deletion = (name: string) =>
  `mutation ($slot: Int!, $version: String!) { ${name}(slot: $slot, version: $version) }`;

async function someEntry(world: World, who: Person, turn: number): Promise<Kept | undefined> {
  const found = await world.say(who, ENTRIES);
  return pick<{ node: Kept }>(found.journalEntries.edges, turn)?.node;
}

/** What members write for themselves alone. */
export const FOR_ONESELF: Act[] = [
  {
    name: 'writes in the journal',
    through: ['writeJournalEntry', 'journalEntries'],
    async run(world, who, turn) {
      const input = { clientId: world.clientId(), on: '2026-03-04', text: `A day ${'and another '.repeat(turn % 60)}` };
      const document = `mutation ($input: WriteJournalEntryInput!) {
        writeJournalEntry(input: $input) { entry { slot version text } supportOffer { card } } }`;
      await world.say(who, document, { input });
      if (turn % 3 === 0) await world.say(who, document, { input });
      await world.say(who, ENTRIES);
    },
  },
  {
    name: 'reads and changes an entry of the journal',
    through: ['journalEntry', 'editJournalEntry'],
    async run(world, who, turn) {
      const entry = await someEntry(world, who, turn);
      if (!entry) return;
      await world.say(who, 'query ($slot: Int!) { journalEntry(slot: $slot) { text version } }', { slot: entry.slot });
      const input = { slot: entry.slot, version: entry.version, text: `Other words ${turn}` };
      const document = `mutation ($input: EditJournalEntryInput!) {
        editJournalEntry(input: $input) { entry { version } } }`;
      await world.say(who, document, { input });
    },
  },
  {
    name: 'deletes an entry of the journal',
    through: ['deleteJournalEntry'],
    async run(world, who, turn) {
      const entry = turn % 2 ? await someEntry(world, who, turn) : undefined;
      if (!entry) return;
      await world.say(who, deletion('deleteJournalEntry'), { slot: entry.slot, version: entry.version });
    },
  },
  {
    name: 'says how they are, and takes it away',
    through: ['writeCheckIn', 'checkIns', 'deleteCheckIn'],
    async run(world, who, turn) {
      const input = { clientId: world.clientId(), on: '2026-03-04', words: ['Tired'], note: 'x'.repeat(turn) };
      await world.say(who, WRITE_CHECK_IN, { input });
      const { checkIns } = await world.say(who, '{ checkIns { edges { node { slot version words note } } } }');
      const was = pick<{ node: Kept }>(checkIns.edges, turn)?.node;
      if (was && turn % 2) await world.say(who, deletion('deleteCheckIn'), { slot: was.slot, version: was.version });
    },
  },
  {
    name: 'holds a date, changes it and lets go of it',
    through: ['holdDate', 'heldDates', 'changeHeldDate', 'letGoOfDate'],
    async run(world, who, turn) {
      const date = `2026-06-${String((turn % 28) + 1).padStart(2, '0')}`;
      const hold = 'mutation ($input: HoldDateInput!) { holdDate(input: $input) { slot version } }';
      await world.say(who, hold, { input: { clientId: world.clientId(), date, name: 'D' } });
      const change = 'mutation ($input: ChangeHeldDateInput!) { changeHeldDate(input: $input) { slot version } }';
      const held = pick<Kept>((await world.say(who, HELD)).heldDates, turn);
      if (held) await world.say(who, change, { input: { ...held, date: '2026-07-01', name: 'Changed' } });
      const again = pick<Kept>((await world.say(who, HELD)).heldDates, turn);
      if (again && turn % 2) await world.say(who, deletion('letGoOfDate'), again);
    },
  },
  {
    name: 'writes words of remembrance, changes them and deletes them',
    through: ['writeRemembrance', 'remembrances', 'editRemembrance', 'deleteRemembrance'],
    async run(world, who, turn) {
      const write = `mutation ($input: WriteRemembranceInput!) {
        writeRemembrance(input: $input) { remembrance { slot } supportOffer { card } } }`;
      await world.say(who, write, { input: { clientId: world.clientId(), name: 'R', text: `Words ${turn}` } });
      const edit = `mutation ($input: EditRemembranceInput!) {
        editRemembrance(input: $input) { remembrance { version } } }`;
      const kept = pick<Kept>((await world.say(who, REMEMBRANCES)).remembrances, turn);
      if (kept) await world.say(who, edit, { input: { ...kept, name: '', text: 'Other words' } });
      const again = pick<Kept>((await world.say(who, REMEMBRANCES)).remembrances, turn);
      if (again && turn % 2) await world.say(who, deletion('deleteRemembrance'), again);
    },
  },
  {
    name: 'keeps a safety plan',
    through: ['keepSafetyPlan', 'safetyPlan'],
    async run(world, who, turn) {
      const { safetyPlan } = await world.say(who, '{ safetyPlan { version signs reason } }');
      const input = { version: safetyPlan.version, signs: turn % 4 ? `Signs ${turn}` : '' };
      const keep = 'mutation ($input: KeepSafetyPlanInput!) { keepSafetyPlan(input: $input) { version signs } }';
      await world.say(who, keep, { input });
    },
  },
  {
    name: 'has quiet days, and ends them',
    through: ['setQuietDays', 'quietDays', 'endQuietDays'],
    async run(world, who, turn) {
      const input = { from: '2026-03-01', until: `2026-05-${10 + (turn % 20)}`, minutesAhead: 60 };
      const set = 'mutation ($input: SetQuietDaysInput!) { setQuietDays(input: $input) { from until isNow } }';
      await world.say(who, set, { input });
      await world.say(who, '{ quietDays { from until isNow } }');
      if (turn % 2) await world.say(who, 'mutation { endQuietDays }');
    },
  },
];
