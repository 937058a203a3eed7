import { Injectable } from '@nestjs/common';
import { Clock, minuteOf } from '../../kernel/clock.js';
import { Config } from '../../kernel/config.js';
import { htmlOf } from '../../kernel/pages/page.js';
import { DutyBoard } from '../duty/duty-board.service.js';
import { Helplines } from '../helplines/helplines.service.js';
import { UNKNOWN_COUNTRY } from '../helplines/order.rules.js';
import { dutyWords } from './duty.rules.js';
import { type HelpText, readHelpText } from './help-text.js';
import { HelpPage } from './help.page.js';

/** Safety: no cache on the way says for longer than this, in seconds, that somebody is here. */
const WHILE_STAFFED = 60;

/** A page, and for how many seconds a cache may keep it; as long as any page when that is undefined. */
interface Rendered {
  html: Buffer;
  seconds: number | undefined;
}

/** The help page of each country, rendered once a minute: what is open, and who is here, changes with the clock. */
@Injectable()
export class HelpPages {
  private readonly text: HelpText;
  private readonly rendered = new Map<string, Rendered & { minute: number; duty: string }>();

  constructor(
    private readonly helplines: Helplines,
    private readonly board: DutyBoard,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.text = readHelpText(config.contentFolder);
  }

  /** The code of a country as written in a form; null when it has no list. */
  async read(written: string): Promise<string | null> {
    const code = await this.helplines.read(written);
    return code === UNKNOWN_COUNTRY ? null : code;
  }

  /** The page of a country as written in an address; the page for an unknown country when it has no list. */
  async of(written: string, remembered: string | null): Promise<Rendered> {
    // Only countries that have a list get here, so what is kept cannot pile up.
    const country = await this.helplines.read(written);
    const minute = minuteOf(this.clock.now()).getTime();
    const isRemembered = remembered === country;
    const key = `${country} ${isRemembered}`;
    const kept = this.rendered.get(key);
    const standing = await this.board.anywhere();
    const duty = dutyWords(this.text.duty, standing, this.clock.now());
    if (kept?.minute === minute && kept.duty === duty) return kept;
    const [lines, countries] = [await this.helplines.of(country), await this.helplines.countries()];
    const html = htmlOf(HelpPage, { text: this.text, country, countries, lines, duty, isRemembered });
    const rendered = { minute, duty, html, seconds: standing?.isHere ? WHILE_STAFFED : undefined };
    this.rendered.set(key, rendered);
    return rendered;
  }
}
