import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config.js';
import { htmlOf } from '../../kernel/pages/page.js';
import { readHouseText } from './house-text.js';
import { AccessibilityPage, KeptPage, LimitsPage, RulesPage, WelcomePage } from './house.page.js';

/** The pages about the place itself; they change with a release only. */
@Injectable()
export class House {
  readonly welcome: Buffer;
  readonly rules: Buffer;
  readonly limits: Buffer;
  readonly kept: Buffer;
  readonly accessibility: Buffer;

  constructor(config: Config) {
    const text = readHouseText(config.contentFolder);
    this.welcome = htmlOf(WelcomePage, { text });
    this.rules = htmlOf(RulesPage, { text });
    this.limits = htmlOf(LimitsPage, { text });
    this.kept = htmlOf(KeptPage, { text });
    this.accessibility = htmlOf(AccessibilityPage, { text });
  }
}
