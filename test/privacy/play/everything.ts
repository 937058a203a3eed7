import { ACTS } from './acts.js';
import { AROUND } from './around.js';
import type { Step } from './story.js';

/** Everything there is, and again in other orders, when there is something to act on. */
export const EVERYTHING: Step[] = [...ACTS, ...AROUND, ...ACTS.toReversed(), ...AROUND, ...ACTS].map(
  (act, turn): Step => ({
    act,
    turn,
  }),
);
