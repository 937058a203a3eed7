import { Frame } from '../../kernel/pages/frame.page.js';
import type { NumberAsked, RedFlags } from '../check/red-flags.js';
import type { Line } from '../helplines/order.rules.js';
import { EmergencyNumbers } from './call.page.js';
import { CountrySelect } from './countries.page.js';
import type { HelpText } from './help-text.js';

interface CheckProps {
  flags: RedFlags;
  text: HelpText;
  countries: readonly string[];
  /** The country this device remembers, if it was asked to. */
  country: string | undefined;
  /** Its emergency numbers, or the international one. */
  emergency: readonly Line[];
}

/** "Should I call someone?": plain questions on one page, answered by the server, which keeps nothing of them. */
export function CheckPage({ flags, text, countries, country, emergency }: CheckProps) {
  const { words, parts } = flags;
  return (
    <Frame title={words.title}>
      <p class="note" data-copy hidden>
        {words.offline} <a href="/help/signs">{words.all_signs}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lede">{words.lead}</p>
      <section class="care care--em" aria-labelledby="first">
        <h2 class="care__h" id="first">
          {words.call_first}
        </h2>
        <div class="care__b">
          <EmergencyNumbers text={text} emergency={emergency} />
        </div>
      </section>
      <p class="after">{words.no_trace}</p>
      {/* Safety: no answer in the address, so that none stands in a history or a log; and none is filled in again. */}
      <form class="sec" action="/help/check" method="post" autocomplete="off">
        {parts.map((part) => (
          <fieldset class="sec" key={part.id}>
            <legend>
              <h2>{part.title}</h2>
            </legend>
            {part.lead && <p class="hint">{part.lead}</p>}
            <div class="choices">
              {part.signs.map(({ id, says }) => (
                <label class="tick" key={id}>
                  <input type="checkbox" name="sign" value={id} autocomplete="off" />
                  {says}
                </label>
              ))}
            </div>
            {part.numbers.map((asked) => (
              <NumberField key={asked.id} asked={asked} />
            ))}
          </fieldset>
        ))}
        <CountrySelect label={words.country} countries={countries} chosen={country} none={words.no_country} />
        <button class="btn btn--action">{words.ask}</button>
        <p class="muted small">{words.on_this_device}</p>
      </form>
      <Edition flags={flags} />
      <p class="after">
        <a href="/help/signs">{words.all_signs}</a>
      </p>
    </Frame>
  );
}

function NumberField({ asked }: { asked: NumberAsked }) {
  return (
    <div class="field sec">
      <label for={asked.id}>{asked.ask}</label>
      <p class="hint" id={`${asked.id}-hint`}>
        {asked.hint}
      </p>
      <input
        class="inp"
        id={asked.id}
        name={asked.id}
        inputMode="decimal"
        autocomplete="off"
        maxLength={40}
        aria-describedby={`${asked.id}-hint`}
      />
    </div>
  );
}

/** Which edition of the rules this is, and who has approved it. */
export function Edition({ flags: { edition, reviewed, words } }: { flags: RedFlags }) {
  return (
    <p class="note">
      {words.edition.replace('{edition}', edition)}{' '}
      {reviewed ? (
        words.reviewed.replace('{name}', reviewed.name).replace('{date}', reviewed.on)
      ) : (
        <b>{words.not_reviewed}</b>
      )}
    </p>
  );
}
