import { useRef, useState } from 'preact/hooks';
import { moderation } from '../../../words/en/moderation.js';
import { shell } from '../../../words/en/shell.js';
import { announce } from '../../announcer.js';
import { useAsk } from '../../api/use-api.js';
import { Field } from '../../parts/field.js';
import { minuteWords, dateWords } from '../../parts/times.js';
import { Preview } from './decide.js';
import type { Decision, Opened } from './desk.types.js';
import { ReverseDecision } from './moderation.documents.js';
import { deskRefusal } from './turned-away.js';
import type { CaseInHand } from './use-case.js';

const words = moderation.earlier;
const LONGEST_WORDS = 4_000;
const REVERSALS = { REMOVE: 'RESTORE', LOCK_THREAD: 'UNLOCK_THREAD', MUTE: 'UNMUTE' } as const;
type Reversible = keyof typeof REVERSALS;

interface EarlierDecisionsProps {
  opened: Opened;
  hand: CaseInHand;
  /** What was said of the last decision here no longer holds. */
  onReversed: () => void;
}

/** What was decided about the same thing before, and the way back from it. */
export function EarlierDecisions({ opened, hand, onReversed }: EarlierDecisionsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const reversed = async () => {
    onReversed();
    await hand.look();
    // The form is gone that had the focus.
    heading.current?.focus();
  };
  if (opened.decisions.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="earlier">
      <h3 id="earlier" ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      <ol class="earlier" role="list">
        {opened.decisions.map((decision) => (
          <li key={decision.id}>
            <Earlier decision={decision} opened={opened} onReversed={reversed} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface EarlierProps {
  decision: Decision;
  opened: Opened;
  onReversed: () => Promise<void>;
}

function Earlier({ decision, opened, onReversed }: EarlierProps) {
  const { action, rule, untilOn, madeAt, isReversed } = decision;
  const at = words.at.replace('{act}', words.acts[action]).replace('{time}', minuteWords(madeAt));
  return (
    <>
      <p>
        <b>{at}</b> {isReversed && <span class="tag">{words.reversed}</span>}
      </p>
      {rule && <p class="muted">{words.rule.replace('{rule}', rule)}</p>}
      {untilOn && <p class="muted">{words.until.replace('{until}', dateWords(untilOn))}</p>}
      {action in REVERSALS && !isReversed && opened.subject && (
        <Reverse decision={decision} action={action as Reversible} opened={opened} onReversed={onReversed} />
      )}
    </>
  );
}

interface ReverseProps extends EarlierProps {
  action: Reversible;
}

function Reverse({ decision, action, opened, onReversed }: ReverseProps) {
  const ask = useAsk();
  const [isAsking, setAsking] = useState(false);
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState<string>();
  const name = opened.subject!.author.name;
  const input = { decisionId: decision.id, words: written.trim() || null };
  const told = {
    ...{ subjectKind: opened.item.subjectKind, action: REVERSALS[action], rule: decision.rule, words: input.words },
    ...{ untilOn: null, automated: false, howToAppeal: 'NOT_NEEDED' as const },
  };
  const reverse = async (event: SubmitEvent) => {
    event.preventDefault();
    const { refused } = await ask('mutation', ReverseDecision, { input });
    if (refused) return setProblem(deskRefusal(refused));
    announce(words.done);
    await onReversed();
  };
  if (!isAsking) {
    return (
      <button class="btn btn--small" type="button" onClick={() => setAsking(true)}>
        {words.reverse[action]}
      </button>
    );
  }
  return (
    <form onSubmit={(event) => void reverse(event)}>
      <p>{words.does[action]}</p>
      <Field label={moderation.decide.wordsOptional.replace('{name}', name)} hint={moderation.decide.wordsHint}>
        <textarea
          class="inp"
          rows={3}
          maxLength={LONGEST_WORDS}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </Field>
      <Preview told={told} name={name} isChosen />
      {problem && <p role="alert">{problem}</p>}
      <div class="row">
        <button class="btn btn--action btn--small">{words.reverse[action]}</button>
        <button class="btn btn--small" type="button" onClick={() => setAsking(false)}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
