import type { Standing } from '../duty/duty.rules.js';
import type { HelpText } from './help-text.js';

const HOUR = 3_600_000;

/** What a public page says of duty. Its reader's time zone is not known, so it says how long, and the hour in UTC. */
export function dutyWords(words: HelpText['duty'], standing: Standing | null, now: Date): string {
  if (!standing) return words.unknown;
  if (standing.isHere) return words.staffed;
  const { nextHour } = standing;
  if (!nextHour) return words.not_staffed;
  const hours = Math.max(1, Math.round((nextHour.getTime() - now.getTime()) / HOUR));
  const next = (hours === 1 ? words.next_hour : words.next)
    .replace('{hours}', String(hours))
    .replace('{time}', nextHour.toISOString().slice(11, 16));
  return `${words.not_staffed} ${next}`;
}
