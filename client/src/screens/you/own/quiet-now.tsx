import { journal } from '../../../../words/en/journal.js';
import { dayWords } from './days.js';

/** Says that it is a quiet day, where somebody would look for what is new. */
export function QuietNow({ days }: { days: { until: string; isNow: boolean } | null }) {
  if (!days?.isNow) return null;
  return (
    <p class="sec">
      {journal.quiet.now.replace('{until}', dayWords(days.until))} <a href="/you/quiet">{journal.lists.quiet.name}</a>
    </p>
  );
}
