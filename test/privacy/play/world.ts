import type { Traces } from '../compare/differences.js';
import { readTables } from '../compare/tables.js';
import type { TestServer } from '../../setup/server.js';
import type { Person } from '../../world/person.js';
import type { Beginning, Name } from './base.js';
import { reads } from './reads.js';
import { SeededRandomness } from './seeded-randomness.js';

/** One of two worlds in which a story is played, and everything that was heard in it. */
export class World {
  /** What anonymous acts have made so far, for later acts to speak of. */
  readonly posts: string[] = [];
  readonly threads: string[];
  /** The operations that were carried out at least once, and not refused. */
  readonly carriedOut = new Set<string>();
  /** What the actor was answered: whoever acts is answered the same. */
  private readonly answers: string[] = [];
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

  /** All there is to find: the database, log lines, files, answers, and what Cleo and Mo can read at the end. */
  async traces(): Promise<Traces> {
    // Tables first: reading must not change what is compared.
    const tables = await readTables(this.server.databaseUrl);
    const { cleo, mo } = this.people;
    return {
      tables,
      texts: {
        'log line': [...this.server.log],
        file: this.files(),
        'answer to the actor': [...this.answers],
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
