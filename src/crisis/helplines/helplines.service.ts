import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config.js';
import { Database } from '../../kernel/database.js';
import { Log } from '../../kernel/log.js';
import { Randomness } from '../../kernel/randomness.js';
import { Remembered } from '../../kernel/remembered.js';
import type { HelplineRow } from './helpline.entity.js';
import { HelplinesStore } from './helplines.store.js';
import { inOrder, type Line, UNKNOWN_COUNTRY } from './order.rules.js';
import { startingHelplines } from './starting-helplines.js';

/** Whom to ring, by country; answered from memory, so that it answers when nothing else does. */
@Injectable()
export class Helplines implements OnApplicationBootstrap {
  private readonly known: Remembered<HelplineRow[]>;
  /** The emergency numbers this version came with. */
  private readonly lastResort: HelplineRow[];

  constructor(
    private readonly store: HelplinesStore,
    private readonly config: Config,
    db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly log: Log,
  ) {
    this.known = new Remembered(() => store.all(), db, clock);
    this.lastResort = startingHelplines(config.contentFolder)
      .filter((line) => line.kind === 'emergency')
      .map((line) => ({ ...line, id: randomness.uuid() }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.rows();
  }

  /**
   * The lines of a country, open ones first. Never empty and never refused: an unknown country has the text about
   * local emergency numbers, and a country whose lines cannot be read still has its emergency number.
   */
  async of(country: string): Promise<Line[]> {
    const rows = await this.rows();
    return inOrder(linesOf(this.codeOf(country, rows), rows, this.lastResort), this.clock.now());
  }

  /** The countries that have a list, as codes. */
  async countries(): Promise<string[]> {
    const codes = new Set((await this.rows()).map((row) => row.country));
    codes.delete(UNKNOWN_COUNTRY);
    return [...codes];
  }

  /** The code of a country as somebody wrote it in an address; "ZZ" when there is no list for it. */
  async read(country: string): Promise<string> {
    return this.codeOf(country, await this.rows());
  }

  /** Adds the starting helplines that are missing, one transaction each; returns how many there are to be seen. */
  async addMissing(): Promise<number> {
    for (const line of startingHelplines(this.config.contentFolder)) {
      await this.store.addMissing({ ...line, id: this.randomness.uuid() });
    }
    const rows = await this.known.refresh();
    return rows.filter((row) => row.shown && row.country !== UNKNOWN_COUNTRY).length;
  }

  /** Reads the list again after a change of our own. */
  async refresh(): Promise<void> {
    await this.known.refresh();
  }

  private codeOf(country: string, rows: readonly HelplineRow[]): string {
    const code = country.toUpperCase();
    return rows.some((row) => row.country === code) ? code : UNKNOWN_COUNTRY;
  }

  private async rows(): Promise<HelplineRow[]> {
    try {
      const rows = await this.known.get();
      if (rows.length > 0) return rows;
    } catch (error) {
      this.log.failure('helplines-not-read', error);
    }
    // Safety: with no list at all, every country's emergency number still stands.
    return this.lastResort;
  }
}

function linesOf(code: string, rows: readonly HelplineRow[], lastResort: readonly HelplineRow[]): HelplineRow[] {
  const ofCountry = rows.filter((row) => row.country === code);
  if (ofCountry.some((row) => row.kind === 'emergency')) return ofCountry;
  // Safety: a list from which the emergency number was lost gets it back.
  const emergency = lastResort.filter((row) => row.country === code);
  const unknown = lastResort.filter((row) => row.country === UNKNOWN_COUNTRY);
  return [...(emergency.length > 0 ? emergency : unknown), ...ofCountry];
}
