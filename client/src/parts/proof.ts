/** The server gives ten minutes by its own clock, from the minute that has begun; in ms. */
const GOOD_FOR = 9 * 60_000;

/** Proof that the passphrase was given again: in memory alone, for its time, and for this session only. */
export class Proof {
  #token: string | undefined;
  #until = 0;

  keep(token: string, now: number): void {
    this.#token = token;
    this.#until = now + GOOD_FOR;
  }

  /** The token while it is good; undefined once the passphrase is needed again. */
  at(now: number): string | undefined {
    if (now >= this.#until) this.forget();
    return this.#token;
  }

  forget(): void {
    this.#token = undefined;
    this.#until = 0;
  }
}
