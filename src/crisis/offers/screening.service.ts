import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config.js';
import { offerFor, openScreen, type Screen, type Screening as Findings } from '../screening/index.js';
import { SupportCard, SupportLevel, type SupportOffer } from './support-offer.type.js';

const CARDS = {
  mind: SupportCard.MIND,
  body: SupportCard.BODY,
  safety: SupportCard.SAFETY,
  worried: SupportCard.WORRIED,
};
const LEVELS = { now: SupportLevel.NOW, today: SupportLevel.TODAY, watch: SupportLevel.WATCH };

/** Hears danger in what somebody writes, by published rules. It only ever offers: it changes, delays and stores nothing. */
@Injectable()
export class Screening {
  private readonly screen: Screen;

  constructor(config: Config) {
    this.screen = openScreen(path.join(config.contentFolder, 'screening'));
  }

  /** What the rules found in a text, in every language there are rules for. */
  read(text: string): Findings {
    return this.screen(text);
  }

  /** The help to offer the writer of this text, privately, or null. */
  offerFor(text: string): SupportOffer | null {
    return this.offerOf(this.read(text));
  }

  /** The help to offer after what was found, or null. */
  offerOf(findings: Findings): SupportOffer | null {
    const offer = offerFor(findings);
    return offer ? { card: CARDS[offer.card], level: LEVELS[offer.level] } : null;
  }
}
