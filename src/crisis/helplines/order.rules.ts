import { dateOf } from '../../kernel/clock.js';
import type { HelplineRow } from './helpline.entity.js';
import { hoursInWords, isOpen, isOverdue, openUntil } from './opening.rules.js';

/** The country of somebody who did not say, or whose country has no list. */
export const UNKNOWN_COUNTRY = 'ZZ';

/** A helpline as it stands at one instant. */
export interface Line extends HelplineRow {
  /** Null when the hours are not known. */
  open: boolean | null;
  until: string | null;
  /** Looked up more than 180 days ago. */
  overdue: boolean;
  /** Nobody of this community has tried it. */
  notYetChecked: boolean;
}

/** The lines of a country as somebody needs them at this instant, the most useful first. */
export function inOrder(rows: readonly HelplineRow[], now: Date): Line[] {
  const today = dateOf(now);
  return rows
    .filter((row) => row.shown || row.kind === 'emergency')
    .map((row) => standing(row, now, today))
    .sort((one, other) => rank(one) - rank(other) || one.position - other.position);
}

function standing(row: HelplineRow, now: Date, today: string): Line {
  return {
    ...row,
    // A closed line without its hours would be a door with no sign on it.
    hours: row.hours ?? (row.opening ? hoursInWords(row.opening) : null),
    open: isOpen(row, now),
    until: openUntil(row, now),
    overdue: isOverdue(row.checkedOn, today),
    notYetChecked: row.verifiedOn === null,
  };
}

function rank({ kind, open, overdue }: Line): number {
  // Safety: the emergency number stands first whatever its age: it is the one that must never be searched for.
  if (kind === 'emergency') return 0;
  if (overdue) return 4;
  // Safety: a line that answers now comes before one that may, and that before one that does not.
  if (open === null) return 2;
  return open ? 1 : 3;
}
