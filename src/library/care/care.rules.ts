import { isOverdue, type KeptHelpline } from '../../crisis/index.js';
import { Due, dueOf } from '../reviews/due.rules.js';

/** What waits for whoever keeps the library and the helplines, in numbers of things. */
export interface Care {
  /** Helplines that readers see and that were last looked up too long ago: they stand last. */
  overdueHelplines: number;
  /** Helplines that are hidden because nobody has tried them. */
  untriedHelplines: number;
  /** Published texts whose review is so long overdue that they left the shelves. */
  longOverdueTexts: number;
}

/** What readers see of a text, if anything, and until when its review is good. */
interface StandingText {
  publishedId: string | null;
  nextReviewOn: string | null;
}

/** What waits on a day, "YYYY-MM-DD": worked out from what is there, so that nothing has to be ticked off. */
export function careFor(
  lines: readonly Pick<KeptHelpline, 'shown' | 'numberRead' | 'kind' | 'checkedOn'>[],
  works: readonly StandingText[],
  today: string,
): Care {
  return {
    overdueHelplines: lines.filter(({ shown, checkedOn }) => shown && isOverdue(checkedOn, today)).length,
    untriedHelplines: lines.filter(({ shown, numberRead, kind }) => !shown && !numberRead && kind !== 'emergency')
      .length,
    longOverdueTexts: works.filter(
      ({ publishedId, nextReviewOn }) => publishedId !== null && dueOf(nextReviewOn, today) === Due.LONG_OVERDUE,
    ).length,
  };
}
