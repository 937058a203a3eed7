import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from 'pg';
import { Memberships } from '../../src/groups/index.js';
import { Sessions } from '../../src/identity/index.js';
import { scopeOf } from '../../src/kernel/scopes.js';
import type { Viewer } from '../../src/kernel/viewer.js';
import { read, reply } from '../world/conversations.js';
import { Person } from '../world/person.js';
import { SEED, SIZES } from './sizes.js';
import { dice } from './texts.js';

/** Somebody whose cookie the load uses, and the places it uses it for. */
export interface Member {
  cookie: string;
  groupIds: string[];
  threadIds: string[];
}

const KINDS = ['WITH_YOU', 'ME_TOO', 'THANK_YOU', 'HOLDING_YOU'];
const REACT = 'mutation ($id: Id!, $kind: ReactionKind!) { reactToPost(id: $id, kind: $kind) { id } }';
const MARK = 'mutation ($id: Id!, $seq: Int!) { markThreadRead(id: $id, seq: $seq) }';
const CHOOSE =
  'mutation ($note: ContentNote!, $showing: Showing!) { chooseShowing(note: $note, showing: $showing) { note } }';
const BLOCK = 'mutation ($id: Id!) { blockPostAuthor(id: $id) }';

/** Signs people up who write, react, read, choose and block through the API; notes in plain what only they can find. */
export class Members {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly url: string,
    private readonly client: Client,
  ) {}

  async gather(): Promise<Member[]> {
    const groups = await this.column('select id from groups.support_group order by position');
    const members: Member[] = [];
    for (let m = 0; m < SIZES.members; m += 1) members.push(await this.member(m, groups));
    return members;
  }

  private async member(m: number, groups: string[]): Promise<Member> {
    const below = dice(`${SEED}/member/${m}`);
    const person = await new Person({ url: this.url }).signUp();
    await person.chooseName(`Member ${String.fromCharCode(97 + (m % 26)).repeat(2 + Math.floor(m / 26))}`);
    const viewer = (await this.app.get(Sessions, { strict: false }).viewerOf(person.cookie))!;
    const groupIds = Array.from({ length: SIZES.groupsOfAMember }, (_, i) => groups[(m + i * 7) % groups.length]!);
    await this.join(viewer, groupIds);
    const threadIds = await this.column(
      `select id from discussions.thread where group_id = any($1) and last_seq > 20
       order by md5($2 || id) limit $3`,
      [groupIds, `${SEED}${m}`, SIZES.threadsOfAMember],
    );
    await this.choose(person, viewer, below);
    for (const id of threadIds) await this.takePart(person, viewer, id, below);
    return { cookie: person.cookie!, groupIds, threadIds };
  }

  private async join(viewer: Viewer, groupIds: string[]): Promise<void> {
    const memberships = this.app.get(Memberships, { strict: false });
    for (const groupId of groupIds) {
      await this.client.query('insert into groups.membership (group_id, tag) values ($1, $2)', [
        groupId,
        memberships.tagOf(viewer, groupId),
      ]);
      await this.note('own_membership', [viewer.accountId, groupId]);
    }
  }

  /** Most people leave most notes as they are: one is shown, one left out. */
  private async choose(person: Person, viewer: Viewer, below: (n: number) => number): Promise<void> {
    const notes = ['scan', 'stillbirth', 'living-children', 'current-pregnancy', 'faith', 'statistics'];
    const at = below(notes.length);
    const choices = { [notes[at]!]: 'show', [notes[(at + 1) % notes.length]!]: 'hide' };
    for (const [note, showing] of Object.entries(choices)) {
      await person.send(CHOOSE, { note: note.toUpperCase().replace(/-/g, '_'), showing: showing.toUpperCase() });
      await this.note('own_showing', [viewer.accountId, note, showing]);
    }
  }

  /** Reads half a thread, reacts to four posts, and replies in every third thread, now by name, now not. */
  private async takePart(person: Person, viewer: Viewer, id: string, below: (n: number) => number): Promise<void> {
    const { posts } = await read(person, id);
    const seq = 1 + below(20);
    await person.send(MARK, { id, seq });
    await this.note('own_position', [viewer.accountId, id, seq]);
    const others = posts.filter((post: any) => post.viewerCan.includes('REACT'));
    for (let i = 0; i < 4; i += 1) await this.react(person, viewer, others[below(others.length)].id, KINDS[i]!);
    if (below(3) === 0) await reply(person, id, { anonymous: below(2) === 0 });
    await this.note('own_voice', [viewer.accountId, id, viewer.tag('author/thread', scopeOf('thread', id))]);
    if (below(SIZES.threadsOfAMember) === 0) await this.block(person, viewer, others[below(others.length)].id);
  }

  private async react(person: Person, viewer: Viewer, id: string, kind: string): Promise<void> {
    await person.send(REACT, { id, kind });
    await this.note('own_reaction', [viewer.accountId, id, kind.toLowerCase().replace(/_/g, '-')]);
  }

  private async block(person: Person, viewer: Viewer, id: string): Promise<void> {
    await person.send(BLOCK, { id });
    await this.client.query(
      'insert into bench.own_block select $1, author_id, author_tag from discussions.post where id = $2',
      [viewer.accountId, id],
    );
  }

  private async note(table: string, values: unknown[]): Promise<void> {
    const places = values.map((_, i) => `$${i + 1}`).join(', ');
    await this.client.query(`insert into bench.${table} values (${places})`, values);
  }

  private async column(text: string, values: unknown[] = []): Promise<string[]> {
    return (await this.client.query<{ id: string }>(text, values)).rows.map((row) => row.id);
  }
}
