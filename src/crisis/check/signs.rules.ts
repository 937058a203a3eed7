import { type Level, outcomeOf, type Rule } from './check.rules.js';

/** A sign as a list can show it, with nobody to ask. */
export interface SignAlone<Of extends Rule> {
  sign: string;
  /** What it leads to by itself, for somebody who is not so far on that the weeks decide. */
  level: Level;
  /** What makes it more urgent: together with others, or from a certain week. */
  more: Of[];
}

const NO_WEEKS = new Map([['weeks', 0]]);

/** What each sign leads to by itself, and which rules say more of it. */
export function signsAlone<Of extends Rule>(signs: readonly string[], rules: readonly Of[]): SignAlone<Of>[] {
  return signs.map((sign) => {
    const alone = outcomeOf(rules, { signs: new Set([sign]), numbers: NO_WEEKS, unread: [] });
    const more = rules.filter(
      (rule) => !alone.spoke.includes(rule) && rule.when.some((clause) => clause.includes(sign)),
    );
    return { sign, level: alone.level, more };
  });
}
