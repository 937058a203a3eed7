import type { ComponentChildren } from 'preact';
import { Frame } from '../../kernel/pages/frame.page.js';
import type { HelplineKindName } from '../helplines/helpline.entity.js';
import { type Line, UNKNOWN_COUNTRY } from '../helplines/order.rules.js';
import { CallButton, CallNow, type CallProps, Say, Sentences } from './call.page.js';
import { byName, countryName, CountrySelect } from './countries.page.js';
import { OnDuty } from './duty.page.js';
import type { HelpText } from './help-text.js';
import { Lines } from './lines.page.js';

export interface HelpProps {
  text: HelpText;
  /** "ZZ" until somebody chooses one. */
  country: string;
  countries: readonly string[];
  lines: readonly Line[];
  /** What is so of duty now, in words. */
  duty: string;
  /** Whether this device was asked to begin with this country. */
  isRemembered: boolean;
}

/** Whom to ring: the body and the mind apart, because each has other numbers and other words. */
export function HelpPage({ text, country, countries, lines, duty, isRemembered }: HelpProps) {
  const known = country !== UNKNOWN_COUNTRY;
  const of = (...kinds: HelplineKindName[]) => lines.filter((line) => kinds.includes(line.kind));
  const emergency = of('emergency');
  const listeners = of('pregnancy-loss');
  return (
    <Frame title={known ? `${text.title}: ${countryName(country)}` : text.title} script="keeping" isHelp>
      <p class="note" data-copy hidden>
        There is no connection. This page was kept on this phone earlier: a number or its hours may have changed.
      </p>
      <h1>{text.title}</h1>
      {known ? (
        <p class="pick muted">
          <span>Numbers for {countryName(country)}</span>
          <a href="#country">Change country</a>
        </p>
      ) : (
        <p>{text.unknown_country}</p>
      )}
      {/* Safety: the number is on the screen before anything has to be read or scrolled. */}
      {known && emergency.map((line) => <CallButton key={line.id} line={line} />)}
      <Ways text={text} />
      <OnDuty text={text} duty={duty} />
      {!known && <CountryChoice text={text} countries={countries} />}
      <BodyCard text={text} emergency={emergency} lines={of('medical-advice')} />
      <MindCard
        text={text}
        emergency={emergency}
        lines={of('suicide-crisis', 'perinatal-mental-health')}
        abuse={of('domestic-abuse')}
      />
      {listeners.length > 0 && (
        <section class="sec" aria-labelledby="talk">
          <h2 class="sec__h" id="talk">
            To talk about your loss
          </h2>
          <Lines lines={listeners} text={text} />
        </section>
      )}
      <WorriedCard text={text} emergency={emergency} lines={of('suicide-crisis').slice(0, 1)} />
      {known && (
        <CountryChoice text={text} countries={countries}>
          <Remember text={text} country={country} isRemembered={isRemembered} />
        </CountryChoice>
      )}
      <KeepOffer />
      <p class="after">{text.always_allowed}</p>
      <p class="after muted small">{[text.no_sign_in, text.not_medical_advice].join(' ')}</p>
    </Frame>
  );
}

/** To each card in one step, and to what stands beside them. */
function Ways({ text }: { text: HelpText }) {
  return (
    <ul class="ways" role="list">
      <li>
        <a href="#body">{text.choose.body}</a>
      </li>
      <li>
        <a href="#mind">{text.choose.mind}</a>
      </li>
      <li>
        <a href="#worried">{text.choose.worried}</a>
      </li>
      <li>
        <a href="/help/check">{text.check}</a>
      </li>
      <li>
        <a href="/breathe">{text.breathe.title}</a>
      </li>
    </ul>
  );
}

interface CountryChoiceProps extends Pick<HelpProps, 'text' | 'countries'> {
  children?: ComponentChildren;
}

function CountryChoice({ text, countries, children }: CountryChoiceProps) {
  return (
    <section class="sec" aria-labelledby="country">
      <h2 id="country">Your country</h2>
      <p class="muted">{text.choose_country}</p>
      {children}
      <form action="/help" method="get">
        <CountrySelect label="Country" countries={countries} />
        <button class="btn">Show its numbers</button>
      </form>
      <ul class="ways" role="list">
        {byName(countries).map(({ code, name }) => (
          <li key={code}>
            <a href={`/help/${code}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Begins with this country next time, for whoever asks for that; it is two letters in the cookie of the look. */
function Remember({ text, country, isRemembered }: Pick<HelpProps, 'text' | 'country' | 'isRemembered'>) {
  const named = (sentence: string) => sentence.replace('{country}', countryName(country));
  return (
    <form action="/help/country" method="post">
      <p>{named(isRemembered ? text.remembered : text.remember_about)}</p>
      <input type="hidden" name="country" value={country} />
      {!isRemembered && <input type="hidden" name="keep" value="yes" />}
      <button class="btn">{named(isRemembered ? text.forget : text.remember)}</button>
    </form>
  );
}

/** Shown by its script alone, where a phone can keep pages and nobody asked for a discreet one. */
function KeepOffer() {
  return (
    <section class="care" aria-labelledby="keep" data-keep hidden>
      <h2 class="care__h" id="keep">
        Help without a connection
      </h2>
      <div class="care__b">
        <p>
          This phone can keep this page with its numbers, the signs that mean calling, the slow breath, the article
          about when to get help, and the articles you open from now on. They then open without a connection. Nothing
          else is kept, and nothing of you. Anyone who looks closely at this phone could see that it keeps them.
        </p>
        <button
          class="btn btn--soft btn--wide"
          type="button"
          data-done="Kept. Leave, signing out and discreet mode remove it."
          data-failed="It could not be kept. Please try again with a connection."
        >
          Keep help on this phone
        </button>
        <button
          class="btn btn--wide"
          type="button"
          data-done="Removed from this phone."
          data-failed="It could not be removed. Please try again."
          hidden
        >
          Remove it from this phone
        </button>
        <p role="status" />
      </div>
    </section>
  );
}

function BodyCard({ text, emergency, lines }: CallProps & { lines: readonly Line[] }) {
  const card = text.body_card;
  return (
    <section class="sec" aria-labelledby="body">
      <div class="care care--em">
        <h2 class="care__h" id="body">
          {card.title}
        </h2>
        <div class="care__b">
          <p>{card.lead}</p>
          <CallNow text={text} emergency={emergency} when={card.call_now} />
          <p class="muted small">{card.rule}</p>
          <Say what={card.say_on_phone} />
          <p>{card.also}</p>
        </div>
      </div>
      <p class="after">{card.ring_today}</p>
      {lines.length > 0 && <Lines lines={lines} text={text} />}
    </section>
  );
}

function MindCard({ text, emergency, lines, abuse }: CallProps & Record<'lines' | 'abuse', readonly Line[]>) {
  const card = text.mind_card;
  return (
    <section class="sec" aria-labelledby="mind">
      <div class="care care--em">
        <h2 class="care__h" id="mind">
          {card.title}
        </h2>
        <div class="care__b">
          <p>{card.lead}</p>
          <CallNow text={text} emergency={emergency} when={card.call_now} />
          <Say what={card.say_on_phone} />
          <p>{card.also}</p>
        </div>
      </div>
      <Lines lines={lines} text={text} />
      <p class="after">
        <a href="/you/plan">{card.plan}</a>
      </p>
      <p class="after">{card.abuse_lead}</p>
      <Lines lines={abuse} text={text} />
      <p class="after muted small">{card.abuse_also}</p>
    </section>
  );
}

function WorriedCard({ text, emergency, lines }: CallProps & { lines: readonly Line[] }) {
  const card = text.worried_card;
  return (
    <section class="care" aria-labelledby="worried">
      <h2 class="care__h" id="worried">
        {card.title}
      </h2>
      <div class="care__b">
        <p>{card.lead}</p>
        <CallNow text={text} emergency={emergency} when={card.call_now} />
        <Say what={card.say_on_phone} />
        <h3>You can say to them</h3>
        <Sentences of={card.say_to_them} />
        <p>{card.also}</p>
        {lines.length > 0 && <p>{card.for_you}</p>}
        <Lines lines={lines} text={text} />
      </div>
    </section>
  );
}
