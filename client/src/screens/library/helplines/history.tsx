import { helplines } from '../../../../words/en/helplines.js';
import { useAsked } from '../../../api/use-api.js';
import { Loaded } from '../../../parts/loaded.js';
import { minuteWords } from '../../../parts/times.js';
import { HelplineHistory } from './helplines.documents.js';

const words = helplines.history;

/** What the team did to a helpline, newest first. */
export function HelplineHistoryList({ id }: { id: string }) {
  const asked = useAsked(HelplineHistory, { id }, 'network-only');
  return (
    <section class="sec">
      <h2>{words.title}</h2>
      <Loaded asked={asked} what={helplines.what}>
        {({ helplineChanges }) =>
          helplineChanges.length === 0 ? (
            <p class="muted">{words.none}</p>
          ) : (
            <ul class="own" role="list">
              {helplineChanges.map(({ action, staffName, at, changes }, i) => (
                <li key={i}>
                  <p>
                    <b>{wordsOf(words.acts, action)}</b>
                  </p>
                  <p class="muted small">
                    {words.by.replace('{name}', staffName ?? helplines.one.somebody).replace('{time}', minuteWords(at))}
                  </p>
                  {action !== 'helpline-add' && (
                    <ul>
                      {changes.map((change) => (
                        <li key={change.field}>{changeWords(change)}</li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function changeWords({ field, before, after }: { field: string; before: string | null; after: string | null }): string {
  return words.change
    .replace('{field}', wordsOf(words.fields, field))
    .replace('{before}', () => before ?? words.nothing)
    .replace('{after}', () => after ?? words.nothing);
}

function wordsOf(all: Readonly<Record<string, string>>, name: string): string {
  return all[name] ?? name;
}
