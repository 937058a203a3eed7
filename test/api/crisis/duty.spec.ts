import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Duty } from '../../../src/crisis/index.js';
import { StartingContent } from '../../../src/operations/index.js';
import { TestClock } from '../../setup/clock.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { accountOf, aGroup, aMember, appoint } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';

const DUTY = 'query ($groupId: Id!) { duty(groupId: $groupId) { isHere nextHour } }';
const MINE = '{ myDuty { id groupId planned from until staffName isYours } }';
const ROTA = 'query ($groupId: Id) { dutyRota(groupId: $groupId) { groupId planned from until staffName isYours } }';
const GO = 'mutation ($groupId: Id, $until: String!) { goOnDuty(groupId: $groupId, until: $until) { id until } }';
const LEAVE = 'mutation { leaveDuty { id } }';
const PLAN = 'mutation ($input: PlanDutyInput!) { planDuty(input: $input) { id from until } }';
const DROP = 'mutation ($id: Id!) { dropDuty(id: $id) { id } }';

const STEP_UP = 'mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }';
const EXPORT = 'mutation ($stepUp: String!) { exportMyRecords(stepUp: $stepUp) }';
const DELETE = 'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { erased } }';

const NOBODY = { isHere: false, nextHour: null };
const HERE = { isHere: true, nextHour: null };
const at = (time: string, day = '2026-12-02') => `${day}T${time}Z`;

describe('being here for others', () => {
  const clock = new TestClock(new Date('2026-12-02T10:20:30Z'));
  let server: TestServer;
  let groupId: string;
  let otherGroupId: string;
  let member: Person;
  beforeAll(async () => {
    server = await startServer({ clock });
    await server.app.get(StartingContent).load();
    groupId = await aGroup(server);
    otherGroupId = await aGroup(server, 'secret');
    member = await aMember(server, groupId);
  });
  afterAll(() => server.stop());

  async function staff(role: string, where: string | null, name?: string): Promise<Person> {
    const person = await aMember(server, where ?? groupId, name);
    await appoint(server, person, role, where);
    return person;
  }

  const dutyOf = async (person: Person, of = groupId) => (await person.send(DUTY, { groupId: of })).duty;

  it('is nobody until somebody says so, and ends by itself', async () => {
    expect(await dutyOf(member)).toEqual(NOBODY);
    const mo = await staff('moderator', groupId);
    const { goOnDuty } = await mo.send(GO, { groupId, until: at('12:00') });
    expect(goOnDuty).toEqual([{ id: expect.any(String), until: '2026-12-02T12:00:00.000Z' }]);
    expect(await dutyOf(member)).toEqual(HERE);
    clock.advance({ minutes: 99 });
    expect(await dutyOf(member)).toEqual(HERE);
    clock.advance({ minutes: 1 });
    expect(await dutyOf(member)).toEqual(NOBODY);
    expect((await mo.send(MINE)).myDuty).toEqual([]);
  });

  it('can be ended at once, and said again for another time', async () => {
    const mo = await staff('host', groupId);
    await mo.send(GO, { groupId, until: at('13:00') });
    const { goOnDuty } = await mo.send(GO, { groupId, until: at('14:00') });
    expect(goOnDuty).toHaveLength(1);
    expect((await mo.send(LEAVE)).leaveDuty).toEqual([]);
    expect(await dutyOf(member)).toEqual(NOBODY);
    expect(await server.sql('select 1 from crisis.duty where account_id = $1', [await accountOf(server, mo)])).toEqual(
      [],
    );
  });

  it('is said for one group, or for every one by whoever is trusted everywhere', async () => {
    const local = await staff('moderator', otherGroupId);
    await local.send(GO, { groupId: otherGroupId, until: at('14:00') });
    expect(await dutyOf(member)).toEqual(NOBODY);
    expect(await dutyOf(local, otherGroupId)).toEqual(HERE);
    expect(await local.refused(GO, { until: at('14:00') })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await local.refused(GO, { groupId, until: at('14:00') })).toMatchObject({ code: 'NOT_FOUND' });
    const everywhere = await staff('steward', null);
    await everywhere.send(GO, { until: at('14:00') });
    expect(await dutyOf(member)).toEqual(HERE);
    await everywhere.send(LEAVE);
    await local.send(LEAVE);
  });

  it('is for whoever looks after people: members, clinicians and operators are turned away', async () => {
    for (const person of [member, await staff('clinician', null), await staff('operator', null)]) {
      expect(await person.refused(GO, { groupId, until: at('14:00') })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await person.refused(MINE)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await person.refused(ROTA, { groupId })).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await new Person(server).refused(DUTY, { groupId })).toMatchObject({ code: 'SIGN_IN' });
    expect(await member.refused(DUTY, { groupId: otherGroupId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lasts twelve hours at most, and no time that is over', async () => {
    const mo = await staff('moderator', groupId);
    const go = (until: string) => mo.refused(GO, { groupId, until });
    expect(await go(at('00:01', '2026-12-03'))).toMatchObject({ code: 'TOO_LONG', field: 'until', limit: 12 });
    expect(await go(at('12:00'))).toMatchObject({ code: 'INVALID', field: 'until' });
    expect(await go('midnight')).toMatchObject({ code: 'INVALID', field: 'until' });
  });

  it('can be planned: members learn the hour, and a plan makes nobody present', async () => {
    const mo = await staff('moderator', groupId);
    const input = { clientId: clientId(), groupId, from: at('20:15'), until: at('22:00') };
    await mo.send(PLAN, { input });
    expect((await mo.send(PLAN, { input })).planDuty).toHaveLength(1);
    expect(await dutyOf(member)).toEqual({ isHere: false, nextHour: '2026-12-02T21:00:00.000Z' });
    clock.advance({ hours: 9 });
    expect(await dutyOf(member)).toEqual(NOBODY);
    clock.advance({ hours: -9 });
    expect(await mo.refused(PLAN, { input: { ...input, clientId: clientId(), from: at('11:00') } })).toMatchObject({
      code: 'INVALID',
      field: 'from',
    });
    const [{ id }] = (await mo.send(MINE)).myDuty;
    const other = await staff('moderator', groupId);
    expect(await other.refused(DROP, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await mo.send(DROP, { id })).dropDuty).toEqual([]);
    expect(await dutyOf(member)).toEqual(NOBODY);
  });

  it('is shown by name to stewards of the place, and to nobody else', async () => {
    const mo = await staff('moderator', groupId, 'Maren');
    await mo.send(GO, { groupId, until: at('14:00') });
    const steward = await staff('steward', groupId);
    const span = { groupId, planned: false, from: '2026-12-02T12:00:00.000Z', until: '2026-12-02T14:00:00.000Z' };
    expect((await steward.send(ROTA, { groupId })).dutyRota).toEqual([{ ...span, staffName: 'Maren', isYours: false }]);
    expect(await mo.refused(ROTA, { groupId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await steward.refused(ROTA, { groupId: otherGroupId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await steward.refused(ROTA)).toMatchObject({ code: 'NOT_FOUND' });
    expect(JSON.stringify(await dutyOf(member))).not.toContain('Maren');
    await mo.send(LEAVE);
  });

  it('ends with the role, and with the account', async () => {
    const mo = await staff('moderator', groupId);
    await mo.send(GO, { groupId, until: at('14:00') });
    await mo.send('mutation ($g: Id) { stepDown(role: MODERATOR, groupId: $g) }', { g: groupId });
    expect(await dutyOf(member)).toEqual(NOBODY);

    const leaver = await staff('moderator', groupId);
    await leaver.send(GO, { groupId, until: at('14:00') });
    const account = await accountOf(server, leaver);
    const stepUp = async () => (await leaver.send(STEP_UP, { passphrase: leaver.passphrase })).stepUp;
    const { exportMyRecords } = await leaver.send(EXPORT, { stepUp: await stepUp() });
    expect(JSON.stringify(exportMyRecords)).toContain('2026-12-02T14:00:00.000Z');
    await leaver.send(DELETE, { input: { stepUp: await stepUp(), farewell: 'LEAVE' } });
    expect(await server.sql('select 1 from crisis.duty where account_id = $1', [account])).toEqual([]);
    expect(await dutyOf(member)).toEqual(NOBODY);
  });

  it('is forgotten: when somebody was here within the hour, what they had planned after two weeks', async () => {
    const mo = await staff('moderator', groupId);
    const kept = async () =>
      (
        await server.sql<{ planned: boolean }>('select planned from crisis.duty where account_id = $1', [
          await accountOf(server, mo),
        ])
      )
        .map(({ planned }) => planned)
        .sort();
    await mo.send(GO, { groupId, until: at('13:00') });
    await mo.send(PLAN, { input: { clientId: clientId(), groupId, from: at('12:30'), until: at('13:00') } });
    const sweep = () => server.app.get(Duty, { strict: false }).sweep();
    await sweep();
    expect(await kept()).toEqual([false, true]);
    clock.advance({ hours: 1 });
    await sweep();
    expect(await kept()).toEqual([true]);
    clock.advance({ days: 14 });
    await sweep();
    expect(await kept()).toEqual([]);
    clock.advance({ days: -14, hours: -1 });
  });
});

describe('public help', () => {
  const clock = new TestClock(new Date('2026-12-02T10:20:30Z'));
  let server: TestServer;
  let mo: Person;
  beforeAll(async () => {
    server = await startServer({ clock });
    await server.app.get(StartingContent).load();
    const groupId = await aGroup(server);
    mo = await aMember(server, groupId, 'Maren');
    await appoint(server, mo, 'moderator');
  });
  afterAll(() => server.stop());

  async function help(): Promise<{ live: string; html: string; cache: string | null }> {
    const response = await fetch(`${server.url}/help/GB`);
    const html = await response.text();
    const live = /<p class="after" data-live="true">(.*?)<\/p>/s.exec(html)![1]!;
    return { live, html, cache: response.headers.get('cache-control') };
  }

  it('says that nobody is here, and when somebody plans to be', async () => {
    const { live, cache } = await help();
    expect(live).toMatch(
      /^Nobody of our team is here at the moment, .* The numbers on this page do not depend on us\.$/,
    );
    expect(cache).toBe('public, max-age=300');
    await mo.send(PLAN, { input: { clientId: clientId(), from: at('13:00'), until: at('15:00') } });
    expect((await help()).live).toContain('Somebody plans to be here in about 3 hours (13:00 UTC).');
    clock.advance({ hours: 2 });
    expect((await help()).live).toContain('in about an hour (13:00 UTC)');
    clock.advance({ hours: -2 });
  });

  it('says that somebody is here, that this is no ambulance, and not for long', async () => {
    await mo.send(GO, { until: at('12:00') });
    const { live, html, cache } = await help();
    expect(live).toMatch(/^Somebody of our team was here when you opened this page\..*not an ambulance/);
    expect(html).not.toContain('Maren');
    expect(cache).toBe('public, max-age=60');
    const answered = await fetch(`${server.url}/help/check`, {
      method: 'POST',
      body: new URLSearchParams({ country: 'GB' }),
      headers: { origin: 'http://localhost:3000' },
    });
    expect(await answered.text()).toContain('Somebody of our team was here');
    await mo.send(LEAVE);
    expect((await help()).live).toMatch(/^Nobody of our team is here/);
  });

  it('claims nothing once it cannot be read any more, and goes on', async () => {
    await mo.send(GO, { until: at('22:00') });
    expect((await help()).live).toMatch(/^Somebody of our team was here/);
    await server.sql('alter table crisis.duty rename to away');
    clock.advance({ minutes: 1 });
    expect((await help()).live).toMatch(/^Somebody of our team was here/);
    clock.advance({ minutes: 1 });
    const { live, html } = await help();
    expect(live).toMatch(/^We cannot say whether anybody of our team is here/);
    expect(html).toContain('href="tel:999"');
    await server.sql('alter table crisis.away rename to duty');
    clock.advance({ minutes: 1 });
    expect((await help()).live).toMatch(/^Somebody of our team was here/);
    clock.advance({ minutes: -3 });
    await mo.send(LEAVE);
  });

  it('keeps a sentence ready for a copy on a phone, which cannot know', async () => {
    expect((await help()).html).toContain('<p class="after" data-copy="true" hidden>A copy on your phone cannot know');
  });
});
