import type { Traces } from '../compare/differences.js';
import { readTables } from '../compare/tables.js';
import type { TestServer } from '../../setup/server.js';
import type { Person } from '../../world/person.js';
import { Line, SocketRefusal } from '../../world/socket.js';
import type { Beginning, Name } from './base.js';
import { reads } from './reads.js';
import { SeededRandomness } from './seeded-randomness.js';

/** One of two worlds in which a story is played, and everything that was heard in it. */
export class World {
  /** What anonymous acts have made so far, for later acts to speak of. */
  readonly posts: string[] = [];
  readonly threads: string[];
  readonly messages: string[] = [];
  readonly cleosMessages: string[] = [];
  /** The operations that were carried out at least once, and not refused. */
  readonly carriedOut = new Set<string>();
  /** What the actor was answered: whoever acts is answered the same. */
  private readonly answers: string[] = [];
  private readonly lines = new Map<Person, Line>();
  private readonly clientIds = new SeededRandomness('clients');

  constructor(
    readonly server: TestServer,
    readonly people: Record<Name, Person>,
    readonly beginning: Beginning,
    private readonly files: () => string[],
    readonly end: () => Promise<void>,
  ) {
    this.threads = [beginning.threadId];
  }

  /** A client id, the same in both worlds. */
  clientId(): string {
    return this.clientIds.uuid();
  }

  /** Sends a document and keeps the answer, a refusal too; null when refused. Throws when the server met a bug. */
  async say(who: Person, document: string, variables: object = {}): Promise<any> {
    const answer = await this.look(who, document, variables);
    this.answers.push(JSON.stringify(answer));
    return answer.errors ? null : answer.data;
  }

  /** Sends a document whose answer is the asker's alone: everybody's own named posts say so. */
  async look(who: Person, document: string, variables: object = {}) {
    const answer = await who.post<any>(document, variables);
    const bug = answer.errors?.find(({ extensions }) => ['UNEXPECTED', 'INVALID'].includes(extensions.code));
    if (bug) throw new Error(`${document}: ${JSON.stringify(bug)} ${this.server.log.join('\n')}`);
    if (!answer.errors) for (const name of Object.keys(answer.data)) this.carriedOut.add(name);
    return answer;
  }

  /** Lets Cleo hear everything that is told in the room. */
  async listen(): Promise<void> {
    const line = await this.lineOf(this.people.cleo);
    await line.askAnything('thread.watch', { threadId: this.beginning.threadId });
  }

  /** Sends a socket event and keeps what it was acknowledged with; undefined when refused. */
  async tell(who: Person, event: string, payload: object): Promise<any> {
    const line = await this.lineOf(who);
    try {
      const answer = await line.askAnything(event, payload);
      this.answers.push(JSON.stringify(answer));
      this.carriedOut.add(event);
      return answer;
    } catch (error) {
      if (!(error instanceof SocketRefusal) || ['UNEXPECTED', 'INVALID'].includes(error.refused.code)) throw error;
      this.answers.push(error.message);
      return undefined;
    }
  }

  hangUp(): void {
    for (const line of this.lines.values()) line.hangUp();
  }

  private async lineOf(who: Person): Promise<Line> {
    let line = this.lines.get(who);
    if (!line) {
      line = await Line.connect(this.server, who);
      this.lines.set(who, line);
      await line.ask('chat.join', { roomId: this.beginning.roomId });
      this.carriedOut.add('chat.join');
    }
    return line;
  }

  /** What Cleo was told over the socket, after waiting for what is on its way. */
  private async heard(): Promise<string[]> {
    const line = await this.lineOf(this.people.cleo);
    const { head } = await line.fetch(this.beginning.roomId);
    await line.hears(this.beginning.roomId, head);
    // Heads are told by a clock of their own.
    return line.heard.filter(({ event }) => event !== 'chat.heads').map((frame) => JSON.stringify(frame));
  }

  /** All there is to find: the database, log lines, files, answers, and what Cleo and Mo can read at the end. */
  async traces(): Promise<Traces> {
    // Tables first: reading must not change what is compared.
    const tables = await readTables(this.server.databaseUrl);
    const { cleo, mo } = this.people;
    const heard = await this.heard();
    return {
      tables,
      texts: {
        'log line': [...this.server.log],
        file: this.files(),
        'answer to the actor': [...this.answers],
        'frame to a member': heard,
        'answer to a member': await this.read(cleo),
        'answer to a moderator': await this.read(mo),
      },
    };
  }

  private async read(who: Person): Promise<string[]> {
    const answers: string[] = [];
    for (const [document, variables] of reads(this)) {
      answers.push(
        `${document} ${JSON.stringify(variables)} ${JSON.stringify(await this.look(who, document, variables))}`,
      );
    }
    return answers;
  }
}
