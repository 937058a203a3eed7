import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData } from '../../src/kernel/personal-data.js';
import { startServer, type TestServer } from '../setup/server.js';
import { readLedger } from './ledger.js';

const OF_A_PERSON = ['account-key', 'opaque-tag', 'sealed', 'public-named'];

// What holds nothing of a member: links and originals that only the team and the key file open, and the public facts
// of who reviewed a number or keeps the log, which has to outlast the account.
const OF_NOBODY = [
  // The guard against founding a group twice, which a sweep clears after seven days.
  'groups.support_group',
  'groups.invite',
  'identity.appointment',
  'identity.byline',
  'crisis.helpline',
  'moderation.audit_entry',
  'moderation.sealed_original',
];

describe('what is kept about a person', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const personal = () =>
    Object.entries(readLedger())
      .filter(
        ([table, columns]) =>
          !OF_NOBODY.includes(table) && Object.values(columns).some((kind) => OF_A_PERSON.includes(kind)),
      )
      .map(([table]) => table)
      .sort();

  it('is answered for by exactly one keeper, who can give it out and forget it', () => {
    const kept = server.app
      .get(PersonalData)
      .all()
      .flatMap(([, { tables }]) => [...tables]);
    expect(kept.filter((table, i) => kept.indexOf(table) !== i)).toEqual([]);
    const unanswered = personal().filter((table) => !kept.includes(table));
    expect(unanswered).toEqual([]);
  });

  it('stands in tables that exist', () => {
    const known = Object.keys(readLedger());
    const kept = server.app
      .get(PersonalData)
      .all()
      .flatMap(([, { tables }]) => [...tables]);
    expect(kept.filter((table) => !known.includes(table))).toEqual([]);
  });
});
