import { onDuty } from '../../../../words/en/on-duty.js';
import { useAsked } from '../../../api/use-api.js';
import { Loaded } from '../../../parts/loaded.js';
import { DutyRota } from './duty.documents.js';
import type { Place, Span } from './places.js';
import { clockWords, spanWords } from './times-ahead.js';

const words = onDuty.rota;

interface RotaProps {
  place: Place;
  nameOf: (groupId: string | null) => string;
}

/** Who is here and who plans to be, by name; for stewards of the place. */
export function Rota({ place: { groupId, name }, nameOf }: RotaProps) {
  const asked = useAsked(DutyRota, { groupId }, 'network-only');
  const title = groupId === null ? words.all : words.title.replace('{place}', name);
  return (
    <section class="sec stack" aria-label={title}>
      <h2>{title}</h2>
      <p class="muted">{words.lead}</p>
      <Loaded asked={asked} what={title}>
        {({ dutyRota }) => (
          <>
            {dutyRota.length === 0 && <p>{words.none}</p>}
            <ul class="order" role="list">
              {dutyRota.map((span) => (
                <li key={span.id}>
                  <span class="t">{wordsOf(span, nameOf)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

function wordsOf({ planned, staffName, isYours, from, until, groupId }: Span, nameOf: RotaProps['nameOf']): string {
  const now = new Date();
  const span = spanWords(from, until, now);
  const sentence = isYours ? (planned ? words.yoursPlan : words.yoursHere) : planned ? words.plan : words.here;
  return sentence
    .replace('{name}', staffName ?? words.unnamed)
    .replace('{time}', clockWords(until, now))
    .replace('{from}', span.from)
    .replace('{until}', span.until)
    .replace('{place}', nameOf(groupId));
}
