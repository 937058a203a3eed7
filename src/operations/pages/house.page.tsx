import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import type { HouseText } from './house-text.js';

interface HouseProps {
  text: HouseText;
}

/** The front door. */
export function WelcomePage({ text }: HouseProps) {
  return (
    <Frame title="Beside">
      <h1>Beside you after a pregnancy loss</h1>
      <p class="lede">
        A place for people going through miscarriage and pregnancy loss, and for those beside them. People here answer
        each other. You can write without a name.
      </p>
      <section class="care care--em" aria-labelledby="now">
        <h2 class="care__h" id="now">
          If something is happening now
        </h2>
        <div class="care__b">
          <p>Numbers to ring for your body and for your mind, by country. You need no account.</p>
          <a class="btn btn--help btn--wide" href="/help">
            <Icon name="help" />
            Help now
          </a>
        </div>
      </section>
      <section class="sec" aria-labelledby="in">
        <h2 id="in">Groups</h2>
        <p>You can read as long as you like. Nobody is told that you are here.</p>
        <p class="row">
          <a class="btn btn--action" href="/join">
            Join
          </a>
          <a class="btn" href="/sign-in">
            Sign in
          </a>
        </p>
        <p class="muted">Joining asks for no e-mail address, no phone number and no real name.</p>
      </section>
      <section class="sec" aria-labelledby="read">
        <h2 id="read">What you can read without an account</h2>
        <ul class="ways" role="list">
          <li>
            <a href="/articles">Articles, with their sources</a>
          </li>
          <li>
            <a href="/rules">{text.rules_title}</a>
          </li>
          <li>
            <a href="/limits">{text.limits_title}</a>
          </li>
          <li>
            <a href="/kept">{text.kept_title}</a>
          </li>
        </ul>
      </section>
    </Frame>
  );
}

/** How members are with each other. */
export function RulesPage({ text }: HouseProps) {
  return (
    <Frame title={text.rules_title}>
      <h1>{text.rules_title}</h1>
      <Sayings of={text.rules} />
    </Frame>
  );
}

/** What the place cannot protect from. */
export function LimitsPage({ text }: HouseProps) {
  return (
    <Frame title={text.limits_title}>
      <h1>{text.limits_title}</h1>
      <p class="lede">{text.limits_lead}</p>
      <Sayings of={text.limits} />
    </Frame>
  );
}

/** What is kept of anybody, and for how long. */
export function KeptPage({ text }: HouseProps) {
  return (
    <Frame title={text.kept_title}>
      <h1>{text.kept_title}</h1>
      <p class="lede">{text.kept_lead}</p>
      <Sayings of={text.kept} />
      <p class="muted small">As of {text.kept_dated}.</p>
    </Frame>
  );
}

/** For whom this works, as far as anybody knows. */
export function AccessibilityPage({ text }: HouseProps) {
  return (
    <Frame title={text.accessibility_title}>
      <h1>{text.accessibility_title}</h1>
      <p class="lede">{text.accessibility_lead}</p>
      <Sayings of={text.accessibility} />
      <p class="muted small">As of {text.accessibility_dated}.</p>
    </Frame>
  );
}

function Sayings({ of }: { of: HouseText['rules'] }) {
  return (
    <>
      {of.map(({ title, text }) => (
        <section class="sec" key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </>
  );
}
