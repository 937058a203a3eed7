import { Frame } from '../../kernel/pages/frame.page.js';
import type { ReadAnswers } from '../check/answers.js';
import { LEVELS, mostUrgent, type Outcome } from '../check/check.rules.js';
import type { RedFlagRule, RedFlags } from '../check/red-flags.js';
import { signsAlone } from '../check/signs.rules.js';
import type { HelplineKindName } from '../helplines/helpline.entity.js';
import { type Line, UNKNOWN_COUNTRY } from '../helplines/order.rules.js';
import { EmergencyNumbers, numbersOf, Sentences } from './call.page.js';
import { Edition } from './check.page.js';
import { countryName, CountrySelect } from './countries.page.js';
import { OnDuty } from './duty.page.js';
import type { HelpText } from './help-text.js';
import { Lines } from './lines.page.js';

export interface AnswerProps {
  flags: RedFlags;
  text: HelpText;
  answers: ReadAnswers;
  outcome: Outcome<RedFlagRule>;
  country: string;
  countries: readonly string[];
  lines: readonly Line[];
  /** What is so of duty now, in words. */
  duty: string;
}

/** What the answers lead to: whom to ring, what to say, and why. No outcome says that nothing is wrong. */
export function AnswerPage({ flags, text, answers, outcome, country, countries, lines, duty }: AnswerProps) {
  const { words } = flags;
  const { title, lead } = words.levels[outcome.level];
  const emergency = lines.filter((line) => line.kind === 'emergency');
  const rest = linesFor(outcome, lines);
  return (
    <Frame title={words.title}>
      <h1>{title}</h1>
      <p class="lede">{lead}</p>
      {feelings(outcome, words).map((sentence) => (
        <p class="after" key={sentence}>
          {sentence}
        </p>
      ))}
      <section class="care care--em" aria-labelledby="call">
        <h2 class="care__h" id="call">
          {outcome.level === 'now' ? `Call ${numbersOf(emergency)} now` : words.level_lines.still}
        </h2>
        <div class="care__b">
          {country === UNKNOWN_COUNTRY && <p>{text.unknown_country}</p>}
          {outcome.level !== 'now' && <Sentences of={gravest(flags)} />}
          <EmergencyNumbers text={text} emergency={emergency} />
        </div>
      </section>
      {answers.notUnderstood.map((asked) => (
        <p class="note" key={asked.id}>
          {words.unread.replace('{ask}', asked.ask)} <b>{asked.limit}</b>
        </p>
      ))}
      <section class="sec prose" aria-labelledby="say">
        <h2 id="say">{words.say}</h2>
        <Sentences of={sentencesToSay(flags, answers, outcome)} />
      </section>
      {rest.length > 0 && (
        <section class="sec" aria-labelledby="lines">
          <h2 class="sec__h" id="lines">
            {country === UNKNOWN_COUNTRY ? 'Whom to ring' : `Numbers for ${countryName(country)}`}
          </h2>
          <Lines lines={rest} text={text} />
        </section>
      )}
      <OtherCountry words={words} answers={answers} country={country} countries={countries} />
      <Why flags={flags} outcome={outcome} />
      <Edition flags={flags} />
      <p class="after">{words.nobody_here}</p>
      <ul class="ways" role="list">
        <li>
          <a href="/help/check">{words.again}</a>
        </li>
        <li>
          <a href="/help/signs">{words.all_signs}</a>
        </li>
      </ul>
      <OnDuty text={text} duty={duty} />
      <p class="after muted small">{text.not_medical_advice}</p>
    </Frame>
  );
}

interface OtherCountryProps extends Pick<AnswerProps, 'answers' | 'country' | 'countries'> {
  words: RedFlags['words'];
}

/** The same answers with the numbers of another country; they are in this page and nowhere else. */
function OtherCountry({ words, answers, country, countries }: OtherCountryProps) {
  return (
    <form class="sec" action="/help/check" method="post" autocomplete="off">
      {answers.again.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <CountrySelect label={words.country} countries={countries} chosen={country} none={words.no_country} />
      <button class="btn">{words.new_numbers}</button>
    </form>
  );
}

/** The rules that spoke, each with its limit and where that comes from. */
function Why({ flags: { words }, outcome: { spoke } }: Pick<AnswerProps, 'flags' | 'outcome'>) {
  if (spoke.length === 0) return null;
  return (
    <section class="sec prose" aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      {LEVELS.map((level) => {
        const rules = spoke.filter((rule) => rule.level === level);
        if (rules.length === 0) return null;
        return (
          <section key={level}>
            <h3>{words.levels[level].title}</h3>
            <ul>
              {rules.map((rule) => (
                <li key={rule.id}>
                  {rule.limit} {rule.because} <RuleSources rule={rule} words={words} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function RuleSources({ rule, words }: { rule: RedFlagRule; words: RedFlags['words'] }) {
  return (
    <span class="small">
      {rule.sources.length === 0 ? words.no_source : rule.ours && words.ours}{' '}
      {rule.sources.map(({ organisation, title, url, read }, i) => (
        <span key={url + title}>
          {i > 0 && '; '}
          <a href={url} rel="noreferrer">
            {organisation}: {title}
          </a>
          {read === 'second-hand' && ` (${words.second_hand})`}
        </span>
      ))}
    </span>
  );
}

const KINDS: Record<RedFlagRule['help'], HelplineKindName[]> = {
  body: ['medical-advice'],
  mind: ['suicide-crisis', 'perinatal-mental-health'],
  safety: ['domestic-abuse'],
};

/** The lines for what was ticked, in the order they stand in; with no sign, those that answer a general question. */
function linesFor({ level, spoke }: Outcome<RedFlagRule>, lines: readonly Line[]): Line[] {
  const kinds = spoke.flatMap((rule) => KINDS[rule.help]);
  if (kinds.length === 0) kinds.push(...KINDS.body);
  if (level === 'ask' || level === 'watch') kinds.push('pregnancy-loss');
  return lines.filter((line) => kinds.includes(line.kind));
}

/** What is said to the body, the mind and whoever is in danger, each for itself: an open door is not for everybody. */
function feelings({ spoke }: Outcome<RedFlagRule>, { level_lines }: RedFlags['words']): string[] {
  const levelOf = (help: RedFlagRule['help']) =>
    mostUrgent(spoke.filter((rule) => rule.help === help).map((rule) => rule.level));
  const safety = levelOf('safety') !== 'watch';
  // Safety: whoever may be hurt by somebody in the house is not told to unlock a door.
  const body = levelOf('body') === 'now' && !safety ? [level_lines.body_now] : [];
  const mind = { now: [level_lines.mind_now], today: [level_lines.mind_today], ask: [], watch: [] }[levelOf('mind')];
  return [...body, ...mind, ...(safety ? [level_lines.safety] : [])];
}

/** How the signs of the body that cannot wait are said. */
function gravest({ parts, rules }: RedFlags): string[] {
  const body = rules.filter((rule) => rule.help === 'body');
  const signs = parts.flatMap((part) => part.signs);
  const alone = signsAlone(
    signs.map((sign) => sign.id),
    body,
  );
  return signs.filter((_, i) => alone[i]!.level === 'now').map((sign) => sign.says);
}

function sentencesToSay({ words }: RedFlags, { numbers }: ReadAnswers, outcome: Outcome<RedFlagRule>): string[] {
  const told = (sentence: string, name: string) => {
    const number = numbers.get(name);
    return number ? [sentence.replace(`{${name}}`, String(number))] : [];
  };
  const ofBody = outcome.spoke.length === 0 || outcome.spoke.some((rule) => rule.help === 'body');
  return [
    ...(ofBody ? [words.say_first, ...told(words.say_weeks, 'weeks'), ...told(words.say_pads, 'pads')] : []),
    ...(ofBody ? told(words.say_temperature, 'temperature') : []),
    ...new Set(outcome.spoke.slice(0, 6).map((rule) => rule.say)),
    ...(outcome.level === 'now' ? [words.say_where] : []),
  ];
}
