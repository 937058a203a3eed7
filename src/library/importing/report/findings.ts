import type { Claim } from '../checking/claims.js';
import type { Comparison } from '../checking/comparing.js';
import type { Flags } from '../checking/flags.js';
import type { Ease } from '../checking/grade.js';
import type { RepeatedMyth } from '../checking/myths.js';
import type { FoundSource } from '../checking/sources.js';
import type { Vague } from '../checking/vague.js';
import type { HurtingWord } from '../checking/words.js';
import type { Cut } from '../cutting/endings.js';
import type { Dropped, Picture } from '../document.js';
import type { Reading } from '../reading/reading.js';
import type { Draft } from './draft.js';

/** Everything that was found in a file. */
export interface Findings {
  name: string;
  reading: Reading;
  said: string[];
  dropped: Dropped[];
  links: Dropped[];
  pictures: Picture[];
  cuts: Cut[];
  claims: { claims: Claim[]; all: number };
  sources: FoundSource[];
  comparisons: Comparison[];
  vague: Vague[];
  flags: Flags;
  myths: RepeatedMyth[];
  words: HurtingWord[];
  ease: Ease;
  draft: Draft;
}
