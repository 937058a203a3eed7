import { randomUUID } from 'node:crypto';
import { Memberships } from '../../src/groups/index.js';
import { Sessions } from '../../src/identity/index.js';
import type { Viewer } from '../../src/kernel/viewer.js';
import type { TestServer } from '../setup/server.js';
import { Person } from './person.js';

/** A group put straight into the database, for tests that are not about groups. */
export async function aGroup(
  server: TestServer,
  joining = 'open',
  slug = `group-${randomUUID().slice(0, 8)}`,
  id = randomUUID() as string,
): Promise<string> {
  const rooms = await server.sql<{ next: number }>(
    'select coalesce(max(position), 0) + 1 as next from groups.support_group',
  );
  await server.sql(
    `insert into groups.support_group (id, slug, name, purpose, joining, rules, position, activity, read_only)
     values ($1, $2, 'A group', 'For tests.', $3, '{"Be kind."}', $4, 0, false)`,
    [id, slug, joining, rooms[0]!.next],
  );
  return id;
}

/** A signed-up member of the group, with a display name if one is given. How joining works is tested elsewhere. */
export async function aMember(server: TestServer, groupId: string, displayName?: string): Promise<Person> {
  const person = await new Person(server).signUp();
  if (displayName) await person.chooseName(displayName);
  const tag = server.app.get(Memberships, { strict: false }).tagOf(await viewerOf(server, person), groupId);
  await server.sql('insert into groups.membership (group_id, tag) values ($1, $2)', [groupId, tag]);
  return person;
}

/** Gives a person a role, straight in the database. */
export async function appoint(server: TestServer, person: Person, role: string, groupId: string | null = null) {
  await server.sql('insert into identity.staff_role (id, account_id, group_id, role) values ($1, $2, $3, $4)', [
    randomUUID(),
    await accountOf(server, person),
    groupId,
    role,
  ]);
}

/** The account id behind a person's cookie, which no API gives out. */
export async function accountOf(server: TestServer, person: Person): Promise<string> {
  return (await viewerOf(server, person)).accountId;
}

/** The viewer behind a person's cookie, for deriving the tags that only they can derive. */
export async function viewerOf(server: TestServer, person: Person): Promise<Viewer> {
  return (await server.app.get(Sessions, { strict: false }).viewerOf(person.cookie))!;
}
