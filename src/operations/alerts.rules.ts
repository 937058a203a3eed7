import type { Care } from '../library/index.js';

/** One line of the log: its kind, and how many. */
export interface Alert {
  event: string;
  count: number;
}

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/**
 * What the log is told of what waits; nothing when nothing does. Untried helplines are left out: they are hidden, so they
 * can wait, and a line that comes every day from the first is soon read by nobody.
 */
export function alertsOf({ overdueHelplines, longOverdueTexts }: Care): Alert[] {
  return [
    { event: 'helplines-overdue', count: overdueHelplines },
    { event: 'texts-long-overdue', count: longOverdueTexts },
  ].filter(({ count }) => count > 0);
}

/** The same in sentences, for whoever starts the server. */
export function sentencesOf({ overdueHelplines: overdue, untriedHelplines: untried, longOverdueTexts: texts }: Care) {
  return [
    overdue > 0 &&
      `${counted(overdue, 'helpline was', 'helplines were')} last looked up more than 180 days ago, so readers see ` +
        `${overdue === 1 ? 'it' : 'them'} last.`,
    untried > 0 &&
      `${counted(untried, 'helpline is', 'helplines are')} hidden until somebody has tried ` +
        `${untried === 1 ? 'it' : 'them'}.`,
    texts > 0 &&
      `${counted(texts, 'text has', 'texts have')} left the shelves, because a review is more than 90 days overdue.`,
  ].filter((sentence) => sentence !== false);
}
