import { registerEnumType } from '@nestjs/graphql';
import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';
import type { ContentNote } from '../../readers/index.js';

/** What the team can do about something somebody wrote. */
export enum Action {
  LEAVE = 'leave',
  CARE_NOTE = 'care-note',
  ADD_NOTES = 'add-notes',
  REMOVE = 'remove',
  LOCK_THREAD = 'lock-thread',
  MUTE = 'mute',
}
registerEnumType(Action, { name: 'DecisionAction', description: 'What the team can do about something.' });

export type Reversal = 'restore' | 'unlock-thread' | 'unmute';

export const REVERSALS: Partial<Record<Action | Reversal, Reversal>> = {
  [Action.REMOVE]: 'restore',
  [Action.LOCK_THREAD]: 'unlock-thread',
  [Action.MUTE]: 'unmute',
};

/** A single moderator's mute ends by itself within a month. */
export const LONGEST_MUTE_DAYS = 30;

const NEEDS_RULE: readonly Action[] = [Action.REMOVE, Action.LOCK_THREAD, Action.MUTE];

export interface DecisionWords {
  action: Action;
  rule?: string | null;
  words?: string | null;
  notes?: ContentNote[] | null;
  untilOn?: string | null;
}

export interface CleanDecision {
  action: Action;
  rule: string | null;
  words: string | null;
  notes: ContentNote[];
  untilOn: string | null;
}

/** The decision as it will be kept. Throws INVALID or the refusals of a text, with the field that is amiss. */
export function readDecision(input: DecisionWords, today: string, lastDay: string): CleanDecision {
  const rule = optionalText('rule', input.rule, 200);
  const words = optionalText('words', input.words, 4_000);
  const notes = [...new Set(input.notes ?? [])];
  if (NEEDS_RULE.includes(input.action) && !rule) throw new Refusal('INVALID', { field: 'rule' });
  if (input.action === Action.CARE_NOTE && !words) throw new Refusal('INVALID', { field: 'words' });
  if ((input.action === Action.ADD_NOTES) !== notes.length > 0) throw new Refusal('INVALID', { field: 'notes' });
  const untilOn = input.untilOn ?? null;
  const isMute = input.action === Action.MUTE;
  if (isMute !== (untilOn !== null)) throw new Refusal('INVALID', { field: 'untilOn' });
  if (untilOn !== null && !isBetween(untilOn, today, lastDay)) {
    throw new Refusal('INVALID', { field: 'untilOn', until: lastDay });
  }
  return { action: input.action, rule, words, notes, untilOn };
}

/** The cleaned text, or null when there is none. */
export function optionalText(field: string, text: string | null | undefined, longest: number): string | null {
  return text?.trim() ? cleanText(text, { field, longest, lines: true }) : null;
}

function isBetween(date: string, first: string, last: string): boolean {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  return isDate && date >= first && date <= last;
}
