import { care } from '../../../../words/en/care.js';
import { Field } from '../../../parts/field.js';
import type { Doing } from '../../../parts/use-doing.js';

type WayIn = keyof typeof care.joining.ways;

interface WordsFieldsProps {
  doing: Doing;
  name?: string;
  purpose?: string;
}

/** The name of a group, and whom it is for. */
export function WordsFields({ doing, name, purpose }: WordsFieldsProps) {
  const words = care.words;
  return (
    <>
      <Field label={words.name} hint={words.nameHint} error={doing.wrongWith('name')}>
        <input class="inp" name="name" autocomplete="off" defaultValue={name} />
      </Field>
      <Field label={words.purpose} hint={words.purposeHint} error={doing.wrongWith('purpose')}>
        <textarea class="ta" name="purpose" rows={3} defaultValue={purpose} />
      </Field>
    </>
  );
}

/** All house rules, a line for each. */
export function RulesField({ doing, rules = [] }: { doing: Doing; rules?: readonly string[] }) {
  const words = care.rules;
  return (
    <Field label={words.label} hint={words.hint} error={doing.wrongWith('rules')}>
      <textarea class="ta" name="rules" rows={8} defaultValue={rules.join('\n')} />
    </Field>
  );
}

interface JoiningFieldsProps {
  doing: Doing;
  joining?: WayIn;
  question?: string | null;
}

/** How people come in, and what they are asked. */
export function JoiningFields({ doing, joining = 'OPEN', question }: JoiningFieldsProps) {
  const words = care.joining;
  return (
    <>
      <fieldset>
        <legend class="lbl">{words.label}</legend>
        <div class="choices">
          {Object.entries(words.ways).map(([way, label]) => (
            <label key={way} class="tick">
              <input type="radio" name="joining" value={way} defaultChecked={way === joining} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={words.question} hint={words.questionHint} error={doing.wrongWith('question')}>
        <textarea class="ta" name="question" rows={2} defaultValue={question ?? ''} />
      </Field>
    </>
  );
}

/** What stands in the fields above, as far as they are in a form. */
export function fieldsOf(form: HTMLFormElement) {
  const fields = new FormData(form);
  const text = (name: string) => ((fields.get(name) as string | null) ?? '').trim();
  const rules = text('rules').split('\n');
  return {
    text,
    name: text('name'),
    purpose: text('purpose'),
    joining: text('joining') as WayIn,
    question: text('question') || null,
    rules: rules.map((rule) => rule.trim()).filter(Boolean),
  };
}
