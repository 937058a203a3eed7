import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '../../../src/moderation/index.js';
import { StartingContent } from '../../../src/operations/index.js';
import { TestClock } from '../../setup/clock.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { clientId, Person } from '../../world/person.js';
import { onStaff } from './desk.js';

const LINE = `id version country name kind phone shown numberRead checkedOn overdue verifiedOn verifiedHow verifierName
  alwaysOpen open hours timeZone opening { day from to }`;
const ALL = `{ keptHelplines { ${LINE} } }`;
const ADD = `mutation ($input: AddHelplineInput!) { addHelpline(input: $input) { ${LINE} } }`;
const CHANGE = `mutation ($input: ChangeHelplineInput!) { changeHelpline(input: $input) { ${LINE} } }`;
const VERIFY = `mutation ($input: VerifyHelplineInput!) { verifyHelpline(input: $input) { ${LINE} } }`;
const SHOW = `mutation ($id: Id!, $version: Int!, $shown: Boolean!) {
  showHelpline(id: $id, version: $version, shown: $shown) { ${LINE} } }`;
const ORDER = `mutation ($country: String!, $ids: [Id!]!) { orderHelplines(country: $country, ids: $ids) { id } }`;
const HISTORY = `query ($id: Id!) { helplineChanges(id: $id) {
  action staffName at changes { field before after } } }`;
const READ = `query ($country: String!) { helplines(country: $country) { name phone notYetChecked open until } }`;

interface Line {
  id: string;
  version: number;
  [field: string]: any;
}

const SAID = {
  ...{ name: 'A listening line', phone: '0800 111 222', sms: null, smsWord: null, chatUrl: null, website: null },
  ...{ source: null, hours: null, alwaysOpen: false, timeZone: null, opening: [], languages: ['en'], notes: null },
};

describe('the list of helplines', () => {
  // A Wednesday, 10:20 in London.
  const clock = new TestClock(new Date('2026-12-02T10:20:00Z'));
  let server: TestServer;
  let curator: Person;
  let visitor: Person;
  beforeAll(async () => {
    server = await startServer({ clock });
    await server.app.get(StartingContent).load();
    curator = await onStaff(server, 'steward', 'Bruna');
    visitor = new Person(server);
  });
  afterAll(() => server.stop());

  const all = async (): Promise<Line[]> => (await curator.send(ALL)).keptHelplines;
  const named = async (name: string): Promise<Line> => (await all()).find((line) => line.name === name)!;
  const history = async ({ id }: Line) => (await curator.send(HISTORY, { id })).helplineChanges;
  const input = ({ id, version }: Line, given: object = {}) => ({ input: { id, version, ...SAID, ...given } });
  const add = async (given: object = {}): Promise<Line> =>
    (
      await curator.send(ADD, {
        input: { clientId: clientId(), country: 'GB', kind: 'PREGNANCY_LOSS', ...SAID, ...given },
      })
    ).addHelpline;
  /** What readers see in a country, once a change has been read behind the answer to it. */
  async function shownOnce(country: string, holds: (names: string[]) => boolean): Promise<any[]> {
    for (let i = 0; ; i += 1) {
      const { helplines } = await visitor.send(READ, { country });
      if (holds(helplines.map((line: Line) => line.name)) || i > 100) return helplines;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('is kept by stewards, clinicians and operators of the whole community, and seen by nobody else', async () => {
    const [line] = await all();
    const moderator = await onStaff(server, 'moderator');
    const member = await new Person(server).signUp();
    for (const person of [moderator, member, visitor]) {
      const code = person === visitor ? 'SIGN_IN' : 'NOT_ALLOWED';
      expect(await person.refused(ALL)).toMatchObject({ code });
      expect(await person.refused(CHANGE, input(line!))).toMatchObject({ code });
      expect(await person.refused(SHOW, { id: line!.id, version: 1, shown: false })).toMatchObject({ code });
      expect(await person.refused(HISTORY, { id: line!.id })).toMatchObject({ code });
    }
    for (const role of ['clinician', 'operator'])
      expect((await (await onStaff(server, role)).send(ALL)).keptHelplines.length).toBeGreaterThan(60);
  });

  it('takes a new line, hidden from readers until somebody has tried it', async () => {
    const line = await add({ name: 'Newly found' });
    expect(line).toMatchObject({ shown: false, numberRead: false, verifiedOn: null, version: 1 });
    const names = (await shownOnce('GB', () => true)).map(({ name }) => name);
    expect(names).not.toContain('Newly found');
    const { id, version } = line;
    expect(await curator.refused(SHOW, { id, version, shown: true })).toMatchObject({ code: 'CLOSED' });

    const given = { input: { id, version, how: 'RANG', on: '2026-12-01' } };
    const { verifyHelpline: tried } = await curator.send(VERIFY, given);
    expect(tried).toMatchObject({ shown: true, numberRead: true, verifierName: 'Bruna', version: 2 });
    expect(tried).toMatchObject({ verifiedHow: 'RANG', verifiedOn: '2026-12-01', checkedOn: '2026-12-01' });
    const shown = await shownOnce('GB', (all) => all.includes('Newly found'));
    expect(shown.find(({ name }) => name === 'Newly found')).toMatchObject({ notYetChecked: false });
    expect(await curator.refused(VERIFY, given)).toMatchObject({ code: 'STALE' });
  });

  it('adds a line once when the form is sent twice, and one of a name once in a country', async () => {
    const given = { input: { clientId: clientId(), country: 'IE', kind: 'PREGNANCY_LOSS', ...SAID, name: 'Twice' } };
    const [one, other] = await Promise.all([curator.send(ADD, given), curator.send(ADD, given)]);
    expect(one.addHelpline.id).toBe(other.addHelpline.id);
    const again = { input: { ...given.input, clientId: clientId() } };
    expect(await curator.refused(ADD, again)).toMatchObject({ code: 'TAKEN', field: 'name' });
  });

  it('hides a line whose number was changed, and leaves one whose words were', async () => {
    let line = await add({ name: 'Often changed' });
    const tryIt = async () =>
      (line = (
        await curator.send(VERIFY, { input: { id: line.id, version: line.version, how: 'READ', on: '2026-12-02' } })
      ).verifyHelpline);
    await tryIt();
    line = (await curator.send(CHANGE, input(line, { name: 'Often changed', notes: 'They ring back.' })))
      .changeHelpline;
    expect(line).toMatchObject({ shown: true, verifiedHow: 'READ' });
    line = (await curator.send(CHANGE, input(line, { name: 'Often changed', phone: '0800 999 888' }))).changeHelpline;
    expect(line).toMatchObject({ shown: false, numberRead: false, verifiedOn: null, verifierName: null });
    await tryIt();
    expect(line.shown).toBe(true);
    // Hidden on purpose, it stays hidden when it is tried again.
    const hide = { id: line.id, version: line.version, shown: false };
    line = (await curator.send(SHOW, hide)).showHelpline;
    await tryIt();
    expect(line.shown).toBe(false);
  });

  it('never hides an emergency number, whatever is changed about it', async () => {
    const line = (await all()).find(({ country, kind }) => country === 'NZ' && kind === 'EMERGENCY')!;
    const { id, version } = line;
    expect(await curator.refused(SHOW, { id, version, shown: false })).toMatchObject({ code: 'CLOSED' });
    const none = await curator.refused(CHANGE, input(line, { phone: null, website: 'https://here.example' }));
    expect(none).toMatchObject({ code: 'INVALID', field: 'phone' });
    const { changeHelpline } = await curator.send(
      CHANGE,
      input(line, { name: line.name, phone: '112', alwaysOpen: true }),
    );
    expect(changeHelpline).toMatchObject({ shown: true, numberRead: false, phone: '112' });
    const [first] = await shownOnce('NZ', () => true);
    expect(first.phone).toMatch(/^11[12]$/);
  });

  it('keeps hours by day in their own time zone, through the night too', async () => {
    const opening = [
      { day: 'WED', from: '20:00', to: '02:00' },
      { day: 'WED', from: '09:00', to: '12:00' },
      { day: 'THU', from: '18:00', to: '00:00' },
    ];
    const line = await add({ name: 'By day and night', timeZone: 'Europe/London', opening });
    expect(line.opening).toEqual([
      { day: 'WED', from: '09:00', to: '12:00' },
      { day: 'WED', from: '20:00', to: '24:00' },
      { day: 'THU', from: '00:00', to: '02:00' },
      { day: 'THU', from: '18:00', to: '24:00' },
    ]);
    expect(line).toMatchObject({ timeZone: 'Europe/London', open: true });
  });

  it('refuses what nobody could ring, read or open, and names the field', async () => {
    const refused = async (given: object) => {
      const wanted = { clientId: clientId(), country: 'GB', kind: 'PREGNANCY_LOSS', ...SAID, name: 'Wrong', ...given };
      const { code, field } = await curator.refused(ADD, { input: wanted });
      return [code, field];
    };
    const span = (from: string, to: string) => ({ timeZone: 'Europe/London', opening: [{ day: 'MON', from, to }] });
    expect(await refused({ phone: 'ring us' })).toEqual(['INVALID', 'phone']);
    expect(await refused({ phone: null })).toEqual(['INVALID', 'phone']);
    expect(await refused({ smsWord: 'HELP' })).toEqual(['INVALID', 'sms']);
    expect(await refused({ website: 'javascript:alert(1)' })).toEqual(['INVALID', 'website']);
    expect(await refused({ country: 'Britain' })).toEqual(['INVALID', 'country']);
    expect(await refused({ languages: ['English'] })).toEqual(['INVALID', 'languages']);
    expect(await refused({ ...span('09:00', '17:00'), timeZone: 'London' })).toEqual(['INVALID', 'timeZone']);
    expect(await refused(span('9', '17:00'))).toEqual(['INVALID', 'opening']);
    const twice = [...span('09:00', '17:00').opening, ...span('16:00', '18:00').opening];
    expect(await refused({ ...span('', ''), opening: twice })).toEqual(['INVALID', 'opening']);
    expect(await refused({ name: ' ' })).toEqual(['TOO_SHORT', 'name']);
    const line = await named('Samaritans');
    for (const on of ['2026-12-03', '2025-01-01', 'today']) {
      const given = { input: { id: line.id, version: line.version, how: 'RANG', on } };
      expect(await curator.refused(VERIFY, given)).toMatchObject({ code: 'INVALID', field: 'on' });
    }
  });

  it('stands in the order its keepers choose, and refuses one that leaves a line out', async () => {
    const before = (await all()).filter(({ country }) => country === 'AU').map(({ id }) => id);
    const after = [...before].reverse();
    const { orderHelplines } = await curator.send(ORDER, { country: 'AU', ids: after });
    expect(orderHelplines.map(({ id }: Line) => id)).toEqual(after);
    for (const ids of [after.slice(1), [...after, after[0]!], [...after.slice(1), (await named('Samaritans')).id]])
      expect(await curator.refused(ORDER, { country: 'AU', ids })).toMatchObject({ code: 'STALE' });
    expect(await curator.refused(ORDER, { country: 'QQ', ids: [] })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('writes every act into the audit log, with what was before and after, or does not act at all', async () => {
    const line = await add({ name: 'Written down' });
    const { id } = line;
    const on = '2026-12-02';
    await curator.send(VERIFY, { input: { id, version: 1, how: 'READ', on } });
    await curator.send(CHANGE, input({ id, version: 2 }, { name: 'Written down', notes: 'Ask for Ada.' }));
    await curator.send(SHOW, { id, version: 3, shown: false });
    const [hidden, noted, tried, added] = await history(line);
    expect(hidden).toMatchObject({ action: 'helpline-hide', staffName: 'Bruna' });
    expect(hidden.changes).toEqual([{ field: 'shown', before: 'true', after: 'false' }]);
    expect(noted.changes).toEqual([{ field: 'notes', before: null, after: 'Ask for Ada.' }]);
    expect(tried.changes).toContainEqual({ field: 'verifiedHow', before: null, after: 'read' });
    expect(added.changes).toContainEqual({ field: 'phone', before: null, after: '0800 111 222' });
    expect(new Date(hidden.at).getSeconds()).toBe(0);
    const audit = server.app.get(Audit, { strict: false });
    expect((await audit.verify()).firstBad).toBeNull();

    await server.sql(`create function no_entry() returns trigger language plpgsql as $$
      begin raise exception 'full'; end $$`);
    await server.sql('create trigger no_entry before insert on moderation.audit_entry execute function no_entry()');
    await curator.refused(SHOW, { id, version: 4, shown: true });
    await server.sql('drop trigger no_entry on moderation.audit_entry');
    expect((await named('Written down')).shown).toBe(false);
  });

  it('says which lines are overdue', async () => {
    expect((await all()).filter(({ overdue }) => overdue)).toEqual([]);
    clock.advance({ hours: 24 * 200 });
    const later = await onStaff(server, 'clinician');
    const lines: Line[] = (await later.send(ALL)).keptHelplines;
    expect(lines.every(({ overdue }) => overdue)).toBe(true);
  });
});
