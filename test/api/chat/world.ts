import type { TestServer } from '../../setup/server.js';
import { aGroup, aMember } from '../../world/groups.js';
import type { Person } from '../../world/person.js';
import { Line, roomOf } from '../../world/socket.js';

/** A room with two people in its group, and every line that was opened to it. */
export class TalkedIn {
  private readonly lines: Line[] = [];

  private constructor(
    readonly server: TestServer,
    readonly groupId: string,
    readonly roomId: string,
    readonly ann: Person,
    readonly bea: Person,
  ) {}

  /** A new room whose clocks show UTC. Ann and Bea are called so, with a few letters more. */
  static async on(server: TestServer): Promise<TalkedIn> {
    const groupId = await aGroup(server);
    const ann = await aMember(server, groupId, nameIn('Ann', groupId));
    const bea = await aMember(server, groupId, nameIn('Bea', groupId));
    const roomId = await roomOf(ann, groupId);
    await server.sql(`update chat.room set time_zone = 'UTC' where id = $1`, [roomId]);
    return new TalkedIn(server, groupId, roomId, ann, bea);
  }

  nameOf(name: string): string {
    return nameIn(name, this.groupId);
  }

  member(name?: string): Promise<Person> {
    return aMember(this.server, this.groupId, name && nameIn(name, this.groupId));
  }

  async connect(person: Person): Promise<Line> {
    const line = await Line.connect(this.server, person);
    this.lines.push(line);
    return line;
  }

  /** Connected, and listening to the room. */
  async enter(person: Person): Promise<Line> {
    const line = await this.connect(person);
    await line.ask('chat.join', { roomId: this.roomId });
    return line;
  }

  hangUp(): void {
    this.lines.forEach((line) => line.hangUp());
  }
}

function nameIn(name: string, groupId: string): string {
  return `${name} ${[...groupId.replace(/[^a-f]/g, '')].slice(0, 6).join('')}`;
}
