import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config.js';
import { htmlOf } from '../../kernel/pages/page.js';
import { answersIn, type Fields } from '../check/answers.js';
import { outcomeOf } from '../check/check.rules.js';
import { readRedFlags, type RedFlags } from '../check/red-flags.js';
import { DutyBoard } from '../duty/duty-board.service.js';
import { Helplines } from '../helplines/helplines.service.js';
import { UNKNOWN_COUNTRY } from '../helplines/order.rules.js';
import { AnswerPage } from './answer.page.js';
import { BreathePage } from './breathe.page.js';
import { CheckPage } from './check.page.js';
import { dutyWords } from './duty.rules.js';
import { type HelpText, readHelpText } from './help-text.js';
import { SignsPage } from './signs.page.js';

/** The questions, what they lead to, and the pages beside them. Nothing of an answer outlives its request. */
@Injectable()
export class CheckPages {
  readonly signs: Buffer;
  readonly breathe: Buffer;
  private readonly flags: RedFlags;
  private readonly text: HelpText;

  constructor(
    private readonly helplines: Helplines,
    private readonly board: DutyBoard,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.flags = readRedFlags(config.contentFolder);
    this.text = readHelpText(config.contentFolder);
    this.signs = htmlOf(SignsPage, { flags: this.flags });
    this.breathe = htmlOf(BreathePage, { text: this.text.breathe });
  }

  /** The questions, with the numbers of a country at hand, if there is one. */
  async form(country: string | undefined): Promise<Buffer> {
    const lines = await this.helplines.of(country ?? UNKNOWN_COUNTRY);
    return htmlOf(CheckPage, {
      ...this.words,
      country,
      countries: await this.helplines.countries(),
      emergency: lines.filter((line) => line.kind === 'emergency'),
    });
  }

  /** What the fields of the form lead to. Fields that are not ours change nothing, and none are refused. */
  async answer(fields: Fields): Promise<Buffer> {
    const answers = answersIn(fields, this.flags);
    const asked = typeof fields.country === 'string' ? fields.country : '';
    const country = await this.helplines.read(asked);
    return htmlOf(AnswerPage, {
      ...this.words,
      answers,
      outcome: outcomeOf(this.flags.rules, answers),
      country,
      countries: await this.helplines.countries(),
      lines: await this.helplines.of(country),
      duty: dutyWords(this.text.duty, await this.board.anywhere(), this.clock.now()),
    });
  }

  private get words(): { flags: RedFlags; text: HelpText } {
    return { flags: this.flags, text: this.text };
  }
}
