import type { Person } from '../../world/person.js';
import { type Act, pick } from './act.js';
import type { World } from './world.js';

interface Kept {
  slot: number;
  version: string;
}

const ENTRIES = '{ journalEntries { edges { node { slot version on opening } } } }';

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
      const document =
        'mutation ($slot: Int!, $version: String!) { deleteJournalEntry(slot: $slot, version: $version) }';
      await world.say(who, document, { slot: entry.slot, version: entry.version });
    },
  },
];
