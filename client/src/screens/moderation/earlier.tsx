import { useState } from 'preact/hooks';
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

/** What was decided about the same thing before, and the way back from it. */
export function EarlierDecisions({ opened, hand }: { opened: Opened; hand: CaseInHand }) {
  if (opened.decisions.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="earlier">
      <h3 id="earlier">{words.title}</h3>
      <ol class="earlier" role="list">
        {opened.decisions.map((decision) => (
          <li key={decision.id}>
            <Earlier decision={decision} opened={opened} hand={hand} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Earlier({ decision, opened, hand }: { decision: Decision; opened: Opened; hand: CaseInHand }) {
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
        <Reverse decision={decision} action={action as Reversible} opened={opened} hand={hand} />
      )}
    </>
  );
}

interface ReverseProps {
  decision: Decision;
  action: Reversible;
  opened: Opened;
  hand: CaseInHand;
}

function Reverse({ decision, action, opened, hand }: ReverseProps) {
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
    await hand.look();
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
