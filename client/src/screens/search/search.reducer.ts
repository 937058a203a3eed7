import type { Refused } from '../../api/refusals.js';
import type { ResultOf } from '../../api/graphql.js';
import type { SearchPosts } from './search.documents.js';

export type Found = ResultOf<typeof SearchPosts>['searchPosts'];

export interface Question {
  words: string;
  /** One group; null for all of one's own. */
  groupId: string | null;
}

/** Where a search stands. What was found stays until there is something else to show. */
export type Search =
  | { state: 'open' }
  | { state: 'empty' }
  | { state: 'searching'; question: Question; shown?: Shown | undefined }
  | { state: 'refused'; question: Question; refused: Refused }
  | ({ state: 'found' } & Shown);

interface Shown {
  question: Question;
  found: Found;
}

export type SearchStep =
  | { kind: 'asked'; question: Question }
  | { kind: 'answered'; question: Question; found: Found }
  | { kind: 'refused'; question: Question; refused: Refused };

/** An answer to an earlier question than the last one changes nothing. */
export function searched(search: Search, step: SearchStep): Search {
  if (step.kind === 'asked') {
    if (!step.question.words.trim()) return { state: 'empty' };
    return { state: 'searching', question: step.question, shown: shownBy(search) };
  }
  if (search.state !== 'searching' || search.question !== step.question) return search;
  if (step.kind === 'refused') return { state: 'refused', question: step.question, refused: step.refused };
  return { state: 'found', question: step.question, found: step.found };
}

/** What is on the screen. */
export function shownBy(search: Search): Shown | undefined {
  if (search.state === 'found') return search;
  return search.state === 'searching' ? search.shown : undefined;
}
