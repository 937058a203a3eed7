import { ACTS } from './acts.js';
import type { Actor, Step } from './story.js';

const act = (name: string) => ACTS.find((found) => found.name === name)!;
const OPENS = act('opens a thread');

/** Acts on one thing by one person, then the same on another thing by another, or by the same. */
export function twoVoices(first: Actor, second: Actor): Step[] {
  return [first, second].flatMap((by, n): Step[] => [
    { act: OPENS, turn: n, by },
    { act: act('replies, twice when the connection was bad'), turn: n + 1, by },
    { act: act('reacts'), turn: n, by },
    { act: act('remembers how far they read'), turn: n + 1, by },
    { act: act('follows a thread'), turn: n + 1, by },
    { act: act('keeps a post for later'), turn: n, by },
    { act: act('keeps a draft'), turn: n + 1, by },
    { act: act('reports something'), turn: n, by },
    { act: act('worries about somebody'), turn: n, by },
  ]);
}

/** Two threads, opened by one person and another, or by the same. */
export const twoThreads = (first: Actor, second: Actor): Step[] => [
  { act: OPENS, turn: 0, by: first },
  { act: OPENS, turn: 1, by: second },
];
