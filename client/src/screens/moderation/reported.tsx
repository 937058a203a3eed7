import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.js';
import { ActIcon } from '../../parts/act-icon.js';
import { moderation } from '../../../words/en/moderation.js';
import { notes as noteNames } from '../../../words/en/notes.js';
import { counted } from './counted.js';
import type { CaseItem, Opened, Subject } from './desk.types.js';
import { whyWords } from './reasons.js';

const words = moderation.reported;

/** What members said, what the writer asks, and the thing itself under its cover. */
export function Reported({ opened: { item, subject, reports, appeals, note, around } }: { opened: Opened }) {
  const said = reports.filter((report) => report.words !== null);
  return (
    <section class="panel" aria-labelledby="reported">
      <h3 id="reported">{words.title}</h3>
      {reports.length > 0 && said.length === 0 && <p class="muted">{words.nothingSaid}</p>}
      {said.map((report, i) => (
        <Quoted key={i} label={whyWords([report.reason])[0]!} text={report.words!} />
      ))}
      {appeals.map((text, i) => (
        <Quoted key={i} label={words.asks} text={text} />
      ))}
      {note && <Quoted label={words.note} text={note} />}
      {subject ? (
        <>
          <Covered kind={item.subjectKind} subject={subject} />
          <Around around={around} />
        </>
      ) : (
        <p>{words.gone}</p>
      )}
    </section>
  );
}

/** What it is about. Safety: its words are not on the page before somebody chose to read them. */
export function Covered({ kind, subject }: { kind: CaseItem['subjectKind']; subject: Subject }) {
  const [isOpen, setOpen] = useState(false);
  const { words: written, notes, state, placeId } = subject;
  if (written === null) return <p>{state === 'REMOVED' ? words.removed : words.deleted}</p>;
  const names = notes.map((one) => noteNames.names[one]).join(', ');
  return (
    <div class="veil">
      {!isOpen && (
        <p class="veil__t">
          <Icon name="cover" />
          <span>{words.covered}</span>
        </p>
      )}
      <p>
        {counted(lengthOf(written), words.length)} {names && words.notes.replace('{notes}', names)}
      </p>
      <div class="veil__a">
        <button class="btn btn--small" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <Icon name="cover" /> : <ActIcon name="show" />}
          {isOpen ? words.cover : words.read[kind]}
        </button>
        {kind !== 'MESSAGE' && (
          <a class="btn btn--bare btn--small" href={`/t/${placeId}`}>
            {words.open}
          </a>
        )}
      </div>
      {isOpen && <Lines of={written} />}
    </div>
  );
}

function Around({ around }: { around: Opened['around'] }) {
  const [isOpen, setOpen] = useState(false);
  if (around.length === 0) return null;
  return (
    <div class="around">
      <button class="btn btn--bare btn--small" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <Icon name="cover" /> : <ActIcon name="show" />}
        {isOpen ? words.cover : words.around}
      </button>
      {isOpen && (
        <ol role="list" class="around__l" aria-label={words.aroundTitle}>
          {around.map((near, i) => (
            <li key={i}>
              <p>
                <b>{near.authorName}</b>
              </p>
              {near.words === null ? <p class="muted">{words.goneWords}</p> : <Lines of={near.words} />}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Somebody's words with what they are. */
export function Quoted({ label, text }: { label: string; text: string }) {
  return (
    <>
      <p class="muted quote__l">{label}</p>
      <Lines of={text} />
    </>
  );
}

function Lines({ of }: { of: string }) {
  return (
    <blockquote class="quote">
      {of
        .split('\n')
        .filter((line) => line.trim())
        .map((line, i) => (
          <p key={i}>{line}</p>
        ))}
    </blockquote>
  );
}

function lengthOf(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
