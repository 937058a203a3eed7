import { onDuty } from '../../../words/en/on-duty.js';
import { useAsked } from '../../api/use-api.js';
import { minuteWords } from '../../parts/times.js';
import { Shift as AskShift } from './moderation.documents.js';

const words = onDuty.shift;

/** Whether one has said that one is here, and the way to say so or to end it. */
export function Shift() {
  const { data } = useAsked(AskShift, {}, 'network-only');
  if (!data) return null;
  const ends = data.myDuty.filter(({ planned }) => !planned).map(({ until }) => until);
  const last = ends.sort().at(-1);
  return (
    <p class="shift">
      {last ? words.until.replace('{time}', minuteWords(last)) : words.not} <a href="/you/duty">{words.change}</a>
    </p>
  );
}
