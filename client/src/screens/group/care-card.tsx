import { useMemo } from 'preact/hooks';
import { Icon } from '../../../components/icon.js';
import { group } from '../../../words/en/group.js';
import { useAsked } from '../../api/use-api.js';
import { dateWords } from '../../parts/times.js';
import { countryOf, type Line, NO_COUNTRY, twoLines } from './care-lines.js';
import { CareLines } from './group.documents.js';

const words = group.care;

/**
 * When to call, and whom: first in every group. Safety: it stands there before its numbers have come, and when they
 * do not come; until then it leads to the help page, which needs no script.
 */
export function CareCard() {
  const country = useMemo(() => countryOf(navigator.languages ?? [navigator.language]), []);
  const { data } = useAsked(CareLines, { country });
  const { emergency, listening } = twoLines(data?.helplines ?? []);
  // The server's answer for a country without a list is the one for no country.
  const known = emergency && emergency.country !== NO_COUNTRY ? emergency : undefined;
  return (
    <section class="crisis crisis--s" aria-labelledby="care">
      <div class="crisis__b">
        <h2 id="care">
          <span class="vh">{words.urgent}</span>
          {known ? words.call.replace('{number}', known.phone!) : words.callUnknown}
        </h2>
        <ul class="plain">
          {words.signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
        <div class="crisis__two">
          {emergency ? <Call line={emergency} /> : <HelpNow />}
          {listening && <Ring line={listening} />}
        </div>
        {listening && <p class="crisis__s">{about(listening)}</p>}
        {data && <Country country={known?.country} />}
      </div>
      <a class="crisis__more" href={known ? `/help/${known.country}` : '/help'}>
        {words.more}
        <Icon name="next" />
      </a>
    </section>
  );
}

function Ring({ line }: { line: Line }) {
  return (
    <a class="btn btn--onurgent" href={telephone(line)}>
      <Icon name="phone" />
      <span>{line.phone}</span>
    </a>
  );
}

function Call({ line }: { line: Line }) {
  return (
    <a class="btn btn--help" href={telephone(line)}>
      <Icon name="phone" />
      {words.do.replace('{number}', line.phone!)}
    </a>
  );
}

function HelpNow() {
  return (
    <a class="btn btn--help" href="/help">
      <Icon name="help" />
      {words.helpNow}
    </a>
  );
}

/** Whose numbers these are: the device may be set to a country the person is not in. */
function Country({ country }: { country: string | undefined }) {
  return (
    <p class="crisis__s">
      {country ? words.country.replace('{country}', countryName(country)) : words.unknown}{' '}
      <a href="/help">{words.other}</a>
    </p>
  );
}

function telephone({ phone }: Line): string {
  return `tel:${phone!.replace(/[^\d+]/g, '')}`;
}

function about(line: Line): string {
  const name = words.line.replace('{number}', line.phone!).replace('{name}', line.name);
  const checked = line.notYetChecked && words.unchecked.replace('{date}', dateWords(line.checkedOn));
  return [name, ...hoursOf(line), checked].filter(Boolean).join(' ');
}

function hoursOf({ open, until, hours }: Line): (string | null)[] {
  if (open) return [until ? words.openUntil.replace('{time}', until) : words.open];
  return open === false ? [words.closed, hours] : [hours ?? words.hoursUnknown];
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}
