import { library as words } from '../../../words/en/library.js';
import { dateWords } from '../../parts/times.js';

type Due = keyof typeof words.dues;

/** How the review of what readers see stands, in words. */
export function dueWords(due: Due | null, nextReviewOn: string | null): string {
  if (!due) return words.list.notPublished;
  return words.dues[due].replace('{date}', nextReviewOn ? dateWords(nextReviewOn) : '');
}

/** One or many of something, in words. */
export function counted({ one, many }: { one: string; many: string }, number: number): string {
  return number === 1 ? one : many.replace('{number}', String(number));
}
