import { useState } from 'preact/hooks';
import { moderation } from '../../../words/en/moderation.js';
import { Field } from '../../parts/field.js';
import { NotePicker } from '../../parts/note-picker.js';
import type { Note } from '../../parts/note-tag.js';
import {
  type Action,
  type DecisionDraft,
  type DecisionEvent,
  type DecisionField,
  muteDays,
  needsOf,
} from './decision.reducer.js';

const words = moderation.decide;
const LONGEST_RULE = 200;
const LONGEST_WORDS = 4_000;
const OWN = 'own';

interface DecisionFieldsProps {
  action: Action;
  draft: DecisionDraft;
  rules: readonly string[];
  name: string;
  errors: readonly DecisionField[];
  isAppealed: boolean;
  write: (event: DecisionEvent) => void;
}

/** What the chosen action takes, and nothing else. */
export function DecisionFields({ action, draft, rules, name, errors, isAppealed, write }: DecisionFieldsProps) {
  const needs = needsOf(action, isAppealed);
  const errorOf = (field: DecisionField) => (errors.includes(field) ? words.errors[field] : undefined);
  const wrote = (field: 'rule' | 'words' | 'untilOn') => (value: string) => write({ type: 'wrote', field, value });
  const days = muteDays(new Date());
  return (
    <>
      {needs.notes !== 'none' && (
        <Notes notes={draft.notes} error={errorOf('notes')} onChange={(notes) => write({ type: 'noted', notes })} />
      )}
      {needs.rule !== 'none' && (
        <RuleField rules={rules} rule={draft.rule} error={errorOf('rule')} onRule={wrote('rule')} />
      )}
      {needs.untilOn !== 'none' && (
        <Field label={words.until} hint={words.untilHint} error={errorOf('untilOn')}>
          <input
            class="inp"
            type="date"
            min={days.first}
            max={days.last}
            value={draft.untilOn}
            onInput={(event) => wrote('untilOn')(event.currentTarget.value)}
          />
        </Field>
      )}
      {needs.words !== 'none' && (
        <Field
          label={(needs.words === 'needed' ? words.words : words.wordsOptional).replace('{name}', name)}
          hint={words.wordsHint}
          error={errorOf('words')}
        >
          <textarea
            class="inp"
            rows={5}
            maxLength={LONGEST_WORDS}
            value={draft.words}
            onInput={(event) => wrote('words')(event.currentTarget.value)}
          />
        </Field>
      )}
    </>
  );
}

interface NotesProps {
  notes: readonly Note[];
  error: string | undefined;
  onChange: (notes: Note[]) => void;
}

function Notes({ notes, error, onChange }: NotesProps) {
  return (
    <div class="notes-field" role="group" aria-label={words.notes} data-amiss={error && ''}>
      {error && <p class="error">{error}</p>}
      <NotePicker notes={notes} onChange={onChange} />
    </div>
  );
}

interface RuleFieldProps {
  rules: readonly string[];
  rule: string;
  error: string | undefined;
  onRule: (rule: string) => void;
}

/** A house rule of the group, or one in the words of whoever decides. */
function RuleField({ rules, rule, error, onRule }: RuleFieldProps) {
  const known = rules.map((one) => one.slice(0, LONGEST_RULE));
  const [isOwn, setOwn] = useState(rule !== '' && !known.includes(rule));
  const choose = (value: string) => {
    setOwn(value === OWN);
    onRule(value === OWN ? '' : value);
  };
  return (
    <>
      <Field label={words.rule} hint={words.ruleHint} error={isOwn ? undefined : error}>
        <select class="inp" value={isOwn ? OWN : rule} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words.chooseRule}</option>
          {known.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
          <option value={OWN}>{words.ownRule}</option>
        </select>
      </Field>
      {isOwn && (
        <Field label={words.ownRuleLabel} error={error}>
          <input
            class="inp"
            maxLength={LONGEST_RULE}
            value={rule}
            onInput={(event) => onRule(event.currentTarget.value)}
          />
        </Field>
      )}
    </>
  );
}
