import { Fragment } from 'preact';
import { library } from '../../../words/en/library.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsked } from '../../api/use-api.js';
import { Loaded } from '../../parts/loaded.js';
import { RevisionChanges } from './library.documents.js';

const words = library.changes;

type Run = ResultOf<typeof RevisionChanges>['revisionChanges'][number]['runs'][number];

interface ChangesProps {
  from: { id: string; n: number };
  to: { id: string; n: number };
}

/** What changed from one wording to another, word by word; in words too for whoever does not see the marks. */
export function Changes({ from, to }: ChangesProps) {
  const asked = useAsked(RevisionChanges, { from: from.id, to: to.id }, 'network-only');
  return (
    <div class="changes">
      <p class="muted">{words.from.replace('{from}', String(from.n)).replace('{to}', String(to.n))}</p>
      <Loaded asked={asked} what={words.title}>
        {({ revisionChanges }) => (
          <>
            {revisionChanges.length === 0 && <p>{words.none}</p>}
            {revisionChanges.map(({ part, runs }) => (
              <Fragment key={part}>
                <h3>{partWords(part)}</h3>
                <p class="diff">
                  {runs.map((run, i) => (
                    <Marked key={i} run={run} />
                  ))}
                </p>
              </Fragment>
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Marked({ run: { kind, text } }: { run: Run }) {
  if (kind === 'SAME') return <>{text}</>;
  const Mark = kind === 'ADDED' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="vh">{kind === 'ADDED' ? words.added : words.removed}</span>
      {text}
      <span class="vh">{words.end}</span>
    </Mark>
  );
}

function partWords(part: string): string {
  return part in words.parts ? words.parts[part as keyof typeof words.parts] : part;
}
