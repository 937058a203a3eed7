import type { moderation } from '../../../words/en/moderation.js';
import type { VariablesOf } from '../../api/graphql.js';
import type { StatementFacts } from '../../parts/statement.js';
import type { CaseItem, Subject } from './desk.types.js';
import type { DecideCase } from './moderation.documents.js';

type Input = VariablesOf<typeof DecideCase>['input'];
export type Action = keyof typeof moderation.decide.choices;
export type Note = NonNullable<Input['notes']>[number];
export type DecisionField = 'rule' | 'words' | 'notes' | 'untilOn';

/** A decision as it is being written. What another action does not need stays typed, and is not sent. */
export interface DecisionDraft {
  action: Action | undefined;
  rule: string;
  words: string;
  notes: readonly Note[];
  /** "YYYY-MM-DD", or "" */
  untilOn: string;
}

export type DecisionEvent =
  | { type: 'chose'; action: Action }
  | { type: 'wrote'; field: 'rule' | 'words' | 'untilOn'; value: string }
  | { type: 'noted'; notes: readonly Note[] };

export const emptyDecision: DecisionDraft = { action: undefined, rule: '', words: '', notes: [], untilOn: '' };

type Need = 'needed' | 'possible' | 'none';

/** What each action takes, as the server will ask for it. */
export const NEEDS: Record<Action, Record<DecisionField, Need>> = {
  LEAVE: { rule: 'none', words: 'none', notes: 'none', untilOn: 'none' },
  CARE_NOTE: { rule: 'none', words: 'needed', notes: 'none', untilOn: 'none' },
  ADD_NOTES: { rule: 'none', words: 'possible', notes: 'needed', untilOn: 'none' },
  REMOVE: { rule: 'needed', words: 'possible', notes: 'none', untilOn: 'none' },
  LOCK_THREAD: { rule: 'needed', words: 'possible', notes: 'none', untilOn: 'none' },
  MUTE: { rule: 'needed', words: 'possible', notes: 'none', untilOn: 'needed' },
};

/** A single moderator's mute ends within this. */
const LONGEST_MUTE_DAYS = 30;

export function decisionReducer(draft: DecisionDraft, event: DecisionEvent): DecisionDraft {
  switch (event.type) {
    case 'chose':
      return { ...draft, action: event.action };
    case 'wrote':
      return { ...draft, [event.field]: event.value };
    case 'noted':
      return { ...draft, notes: event.notes };
  }
}

/** What can be done to something as it stands. */
export function actionsFor(item: Pick<CaseItem, 'subjectKind'>, subject: Subject | null): Action[] {
  if (!subject) return ['LEAVE'];
  const stands = subject.state === 'STANDING';
  const actions: Action[] = ['LEAVE', 'CARE_NOTE'];
  if (stands) actions.push('ADD_NOTES', 'REMOVE');
  if (item.subjectKind !== 'MESSAGE' && !subject.locked) actions.push('LOCK_THREAD');
  return [...actions, 'MUTE'];
}

/** What an action takes; an answer to an appeal can say why even when everything stays as it is. */
export function needsOf(action: Action, isAppealed: boolean): Record<DecisionField, Need> {
  return action === 'LEAVE' && isAppealed ? { ...NEEDS.LEAVE, words: 'possible' } : NEEDS[action];
}

/** The fields that still miss something, in the order they stand. */
export function missing(draft: DecisionDraft, today: Date): DecisionField[] {
  if (!draft.action) return [];
  const needs = NEEDS[draft.action];
  const { first, last } = muteDays(today);
  const isThere: Record<DecisionField, boolean> = {
    notes: draft.notes.length > 0,
    rule: draft.rule.trim() !== '',
    untilOn: draft.untilOn >= first && draft.untilOn <= last,
    words: draft.words.trim() !== '',
  };
  return (Object.keys(isThere) as DecisionField[]).filter((field) => needs[field] === 'needed' && !isThere[field]);
}

/** The first and the last day a mute may end on, as the server counts days. */
export function muteDays(today: Date): { first: string; last: string } {
  const day = (plus: number) => new Date(today.getTime() + plus * 86_400_000).toISOString().slice(0, 10);
  return { first: day(0), last: day(LONGEST_MUTE_DAYS) };
}

/** What is sent: what the chosen action takes, and nothing else that was typed. */
export function inputOf(
  draft: DecisionDraft,
  { id: caseId, version }: Pick<CaseItem, 'id' | 'version'>,
  isAppealed: boolean,
): Omit<Input, 'clientId'> {
  const action = draft.action!;
  const needs = needsOf(action, isAppealed);
  const text = (field: 'rule' | 'words' | 'untilOn') =>
    needs[field] !== 'none' && draft[field].trim() ? draft[field].trim() : null;
  const notes = needs.notes === 'none' ? null : [...draft.notes];
  return { caseId, version, action, rule: text('rule'), words: text('words'), notes, untilOn: text('untilOn') };
}

/** What the author will be told; undefined when they are told nothing. */
export function toldOf(
  draft: DecisionDraft,
  { id, version, subjectKind }: Pick<CaseItem, 'id' | 'version' | 'subjectKind'>,
  isAppealed: boolean,
): StatementFacts | undefined {
  if (!draft.action || (draft.action === 'LEAVE' && !isAppealed)) return undefined;
  const { action, rule, words, untilOn } = inputOf(draft, { id, version }, isAppealed);
  const howToAppeal = action === 'LEAVE' || action === 'CARE_NOTE' ? 'NOT_NEEDED' : 'APPEAL_DECISION';
  return {
    ...{ subjectKind, action, howToAppeal, automated: false },
    ...{ rule: rule ?? null, words: words ?? null, untilOn: untilOn ?? null },
  };
}
