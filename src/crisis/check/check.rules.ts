/** From what cannot wait to what does not have to: whoever ticks no sign is never told that all is well. */
export const LEVELS = ['now', 'today', 'ask', 'watch'] as const;
export type Level = (typeof LEVELS)[number];

/** A number that somebody gave has this size or more. */
export interface Reached {
  number: string;
  at_least: number;
  /** Whether it also holds for somebody who did not say. */
  or_unknown?: boolean | undefined;
}

/** Holds when all of it holds: signs that were ticked, and numbers. There is no "and not". */
export type Clause = readonly (string | Reached)[];

export interface Rule {
  id: string;
  level: Exclude<Level, 'watch'>;
  /** Any one of these is enough. */
  when: readonly Clause[];
}

export interface Answers {
  signs: ReadonlySet<string>;
  numbers: ReadonlyMap<string, number>;
  /** What was written where a number is asked for, and holds none, asks for this much care by itself. */
  unread: readonly Level[];
}

export interface Outcome<Spoken extends Rule> {
  level: Level;
  /** The rules that spoke, the most urgent first. */
  spoke: Spoken[];
}

/**
 * What the answers lead to. Safety: a clause can ask for signs and for sizes reached and never for the absence of one,
 * so that ticking one sign more, or giving a larger number, cannot make the answer less urgent.
 */
export function outcomeOf<Spoken extends Rule>(rules: readonly Spoken[], answers: Answers): Outcome<Spoken> {
  const spoke = rules
    .filter((rule) => rule.when.some((clause) => holds(clause, answers)))
    .sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));
  return { level: mostUrgent([...answers.unread, ...spoke.map((rule) => rule.level)]), spoke };
}

/** The most urgent of some levels; "watch" when there is none. */
export function mostUrgent(levels: readonly Level[]): Level {
  return LEVELS.find((level) => levels.includes(level)) ?? 'watch';
}

function holds(clause: Clause, { signs, numbers }: Answers): boolean {
  return clause.every((part) => {
    if (typeof part === 'string') return signs.has(part);
    const size = numbers.get(part.number);
    return size === undefined ? part.or_unknown === true : size >= part.at_least;
  });
}
