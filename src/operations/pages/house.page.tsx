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
      <section class="card urgent" aria-labelledby="now">
        <h2 id="now">If something is happening now</h2>
        <p>Numbers to ring for your body and for your mind, by country. You need no account.</p>
        <a class="btn btn--help wide" href="/help">
          Help now
        </a>
      </section>
      <h2>What you can read</h2>
      <ul class="links" role="list">
        <li>
          <a href="/articles">Articles, with their sources</a>
        </li>
        <li>
          <a href="/rules">{text.rules_title}</a>
        </li>
        <li>
          <a href="/limits">{text.limits_title}</a>
        </li>
      </ul>
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

function Sayings({ of }: { of: HouseText['rules'] }) {
  return (
    <>
      {of.map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </>
  );
}
