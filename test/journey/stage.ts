import { Person } from '../world/person.js';

/** Where the story is played: its people, what they made, and a line printed for each step that held. */
export class Stage {
  steps = 0;
  /** Somebody new, who tells nobody anything. */
  readonly nell: Person;
  /** Writes without a name. */
  readonly ana: Person;
  readonly hana: Person;
  readonly mo: Person;
  readonly maud: Person;
  /** Has an account, and belongs to no group. */
  readonly sol: Person;
  /** The ids of what the story made, by name. */
  readonly made: Record<string, string> = {};

  constructor(
    readonly url: string,
    readonly stewardSecret: string,
    private readonly print: (line: string) => void,
  ) {
    const at = { url };
    [this.nell, this.ana, this.hana] = [new Person(at), new Person(at), new Person(at)];
    [this.mo, this.maud, this.sol] = [new Person(at), new Person(at), new Person(at)];
  }

  chapter(title: string): void {
    this.print(`\n${title}`);
  }

  /** One step of the story; the first that does not hold ends it, under the step's own name. */
  async step<T>(what: string, play: () => Promise<T>): Promise<T> {
    try {
      const result = await play();
      this.steps += 1;
      this.print(`  ${String(this.steps).padStart(2)}. ${what}`);
      return result;
    } catch (error) {
      throw new Error(`This did not hold: ${what}`, { cause: error });
    }
  }
}
