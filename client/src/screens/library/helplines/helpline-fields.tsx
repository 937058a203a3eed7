import { useState } from 'preact/hooks';
import { helplines } from '../../../../words/en/helplines.js';
import { Field } from '../../../parts/field.js';
import { refusalWords } from '../../../parts/refusal-words.js';
import type { Doing } from '../../../parts/use-doing.js';
import { hoursOf, spansIn, WEEKDAYS } from './hours.js';
import type { Helpline } from './states.js';

const words = helplines.edit;

const WRONG: Record<string, string> = {
  phone: words.phoneWrong,
  chatUrl: words.addressWrong,
  website: words.addressWrong,
  source: words.addressWrong,
  timeZone: words.timeZoneWrong,
  opening: words.openingWrong,
};

const TEXTS = ['name', 'phone', 'sms', 'smsWord', 'chatUrl', 'website', 'source', 'notes'] as const;
const HINTS: Partial<Record<(typeof TEXTS)[number], string>> = {
  phone: words.phoneHint,
  smsWord: words.smsWordHint,
  notes: words.notesHint,
};

/** The fields that the outcome of a form does not repeat: what is wrong with them is said at them. */
export const FIELDS = [...TEXTS, 'languages', 'hours', 'timeZone', 'opening', 'country'];

/** What is wrong with a field, in words about that field. */
export function wrongIn({ refused }: Doing, field: string): string | undefined {
  if (refused?.field !== field) return undefined;
  return (refused.code === 'INVALID' && WRONG[field]) || refusalWords(refused);
}

/** What a helpline says, in fields. */
export function HelplineFields({ doing, line }: { doing: Doing; line?: Helpline | undefined }) {
  return (
    <>
      {TEXTS.map((name) => (
        <Field key={name} label={words[name]} hint={HINTS[name]} error={wrongIn(doing, name)}>
          <input class="inp" name={name} autocomplete="off" spellcheck={false} defaultValue={line?.[name] ?? ''} />
        </Field>
      ))}
      <Field label={words.languages} hint={words.languagesHint} error={wrongIn(doing, 'languages')}>
        <input class="inp" name="languages" autocomplete="off" defaultValue={line?.languages.join(', ') ?? ''} />
      </Field>
      <HoursFields doing={doing} line={line} />
    </>
  );
}

function HoursFields({ doing, line }: { doing: Doing; line?: Helpline | undefined }) {
  const [isAlways, setAlways] = useState(line?.alwaysOpen ?? false);
  return (
    <fieldset class="sec">
      <legend class="lbl">{words.hours}</legend>
      <div class="choices">
        {[true, false].map((always) => (
          <label key={String(always)} class="tick">
            <input
              type="radio"
              name="always"
              value={String(always)}
              checked={always === isAlways}
              onChange={() => setAlways(always)}
            />
            {always ? words.always : words.byDay}
          </label>
        ))}
      </div>
      {!isAlways && (
        <>
          <Field label={words.timeZone} hint={words.timeZoneHint} error={wrongIn(doing, 'timeZone')}>
            <input class="inp" name="timeZone" autocomplete="off" defaultValue={line?.timeZone ?? ''} />
          </Field>
          <p class="hint">{words.dayHint}</p>
          {wrongIn(doing, 'opening') && <p class="error">{wrongIn(doing, 'opening')}</p>}
          {WEEKDAYS.map((day) => (
            <Field key={day} label={words.days[day]}>
              <input class="inp" name={day} autocomplete="off" defaultValue={hoursOf(day, line?.opening ?? [])} />
            </Field>
          ))}
        </>
      )}
      <Field label={words.hoursWords} hint={words.hoursHint} error={wrongIn(doing, 'hours')}>
        <input class="inp" name="hours" autocomplete="off" defaultValue={line?.hours ?? ''} />
      </Field>
    </fieldset>
  );
}

/** What stands in the fields above. */
export function helplineIn(form: HTMLFormElement) {
  const fields = new FormData(form);
  const text = (name: string) => ((fields.get(name) as string | null) ?? '').trim();
  const orNone = (name: string) => text(name) || null;
  const alwaysOpen = text('always') === 'true';
  return {
    ...{ name: text('name'), phone: orNone('phone'), sms: orNone('sms'), smsWord: orNone('smsWord') },
    ...{ chatUrl: orNone('chatUrl'), website: orNone('website'), source: orNone('source'), notes: orNone('notes') },
    hours: orNone('hours'),
    alwaysOpen,
    timeZone: orNone('timeZone'),
    opening: WEEKDAYS.flatMap((day) => spansIn(day, text(day))),
    languages: text('languages')
      .split(',')
      .map((code) => code.trim())
      .filter(Boolean),
  };
}
