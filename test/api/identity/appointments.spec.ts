import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Appointments } from '../../../src/identity/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { aGroup } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';

const ACCEPT = 'mutation ($secret: String!) { acceptAppointment(secret: $secret) }';
const APPOINT = 'mutation ($input: AppointStaffInput!) { appointStaff(input: $input) }';
const STAFF = 'query ($groupId: Id) { staffOf(groupId: $groupId) { displayName role } }';
const STEP_DOWN = 'mutation ($role: Role!, $groupId: Id) { stepDown(role: $role, groupId: $groupId) }';

describe('appointing the team', () => {
  let server: TestServer;
  let appointments: Appointments;
  let steward: Person;
  let groupId: string;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    appointments = server.app.get(Appointments);
    steward = await (await new Person(server).signUp()).chooseName('Wren');
  });
  afterAll(() => server.stop());

  it('the first steward comes in by a link that lives a week and only until there is a steward', async () => {
    const lost = await appointments.firstStewardLink();
    const link = await appointments.firstStewardLink();
    expect(link).toMatch(/^[\w-]{43}$/);
    // A later start replaces the link of an earlier one.
    expect(await steward.refused(ACCEPT, { secret: lost })).toMatchObject({ code: 'NOT_FOUND' });
    server.clock.advance({ days: 8 });
    expect(await steward.refused(ACCEPT, { secret: link })).toMatchObject({ code: 'NOT_FOUND' });
    const fresh = await appointments.firstStewardLink();
    server.clock.advance({ days: 7 });
    await steward.send(ACCEPT, { secret: fresh });
    expect((await steward.send('{ me { staff { role groupId } } }')).me.staff).toEqual([
      { role: 'STEWARD', groupId: null },
    ]);
    expect(await appointments.firstStewardLink()).toBeUndefined();
    // Used, it works for nobody else, and the answer is that of a link that never was.
    const other = await new Person(server).signUp();
    expect(await other.refused(ACCEPT, { secret: fresh })).toEqual({ code: 'NOT_FOUND' });
    expect(await other.refused(ACCEPT, { secret: 'never was' })).toEqual({ code: 'NOT_FOUND' });
    expect(await new Person(server).refused(ACCEPT, { secret: fresh })).toMatchObject({ code: 'SIGN_IN' });
  });

  it('a used link does not say by whom', async () => {
    const [row] = await server.sql('select * from identity.appointment where used');
    expect(Object.keys(row!).sort()).toEqual(['dedupe', 'expires_on', 'group_id', 'id', 'link_hash', 'role', 'used']);
    expect(row).toMatchObject({ dedupe: null });
  });

  it('stewards of everywhere appoint to any role, stewards of a group to its hosts and moderators', async () => {
    const local = await (await new Person(server).signUp()).chooseName('Ash');
    const input = (role: string, group?: string) => ({ input: { role, groupId: group, clientId: clientId() } });
    await local.send(ACCEPT, { secret: (await steward.send(APPOINT, input('STEWARD', groupId))).appointStaff });
    const host = await (await new Person(server).signUp()).chooseName('Elm');
    await host.send(ACCEPT, { secret: (await local.send(APPOINT, input('HOST', groupId))).appointStaff });
    for (const refused of [
      input('STEWARD', groupId),
      input('CLINICIAN', groupId),
      input('HOST'),
      input('HOST', randomUUID()),
      input('OPERATOR'),
    ]) {
      expect(await local.refused(APPOINT, refused)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await host.refused(APPOINT, input('HOST', groupId))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await host.refused(APPOINT, { input: { role: 'HOST', groupId: 'x', clientId: clientId() } })).toMatchObject({
      code: 'INVALID',
    });

    const member = await new Person(server).signUp();
    expect((await member.send(STAFF, { groupId })).staffOf).toEqual([
      { displayName: 'Ash', role: 'STEWARD' },
      { displayName: 'Elm', role: 'HOST' },
    ]);
    expect((await member.send(STAFF)).staffOf).toEqual([{ displayName: 'Wren', role: 'STEWARD' }]);
    expect(await new Person(server).refused(STAFF)).toMatchObject({ code: 'SIGN_IN' });
  });

  it('asked again with the same client id, the link that was lost on its way is replaced', async () => {
    const input = { role: 'MODERATOR', groupId, clientId: clientId() };
    const lost = (await steward.send(APPOINT, { input })).appointStaff;
    const link = (await steward.send(APPOINT, { input })).appointStaff;
    expect(await steward.refused(APPOINT, { input: { ...input, role: 'HOST' } })).toMatchObject({ code: 'CONFLICT' });
    const moderator = await new Person(server).signUp();
    expect(await moderator.refused(ACCEPT, { secret: lost })).toMatchObject({ code: 'NOT_FOUND' });
    await moderator.send(ACCEPT, { secret: link });
    expect((await moderator.send('{ me { staff { role groupId } } }')).me.staff).toEqual([
      { role: 'MODERATOR', groupId },
    ]);
  });

  it('two people who open one link at once do not both get the role', async () => {
    const secret = await appointments.issue('moderator', null);
    const people = await Promise.all([new Person(server).signUp(), new Person(server).signUp()]);
    const answers = await Promise.all(people.map((person) => person.post(ACCEPT, { secret })));
    expect(answers.filter((answer) => answer.errors)).toHaveLength(1);
  });

  it('anybody may step down, from a role they hold', async () => {
    const host = await new Person(server).signUp();
    await host.send(ACCEPT, { secret: await appointments.issue('host', groupId) });
    expect(await host.refused(STEP_DOWN, { role: 'HOST' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await host.refused(STEP_DOWN, { role: 'MODERATOR', groupId })).toMatchObject({ code: 'NOT_FOUND' });
    await host.send(STEP_DOWN, { role: 'HOST', groupId });
    expect((await host.send('{ me { staff { role } } }')).me.staff).toEqual([]);
  });
});
