import { moderation as words } from '../../../words/en/moderation.js';
import { Sign } from '../../parts/byline.js';
import { counted } from './counted.js';
import type { CaseItem, Subject } from './desk.types.js';
import { stepsFor } from './reasons.js';

/** What helps with a case of this kind, to tick off for oneself. */
export function Steps({ item }: { item: CaseItem }) {
  return (
    <section class="panel" aria-labelledby="steps">
      <h3 id="steps">{words.steps.title}</h3>
      <p class="muted">{words.steps.lead}</p>
      <ol class="steps" role="list">
        {stepsFor(item).map(([what, how]) => (
          <li key={what}>
            <label>
              <input type="checkbox" />
              <span>
                <b>{what}</b>
                {how}
              </span>
            </label>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whoever wrote it, as every reader sees them. Safety: a name, and nothing that leads from it to an account. */
export function Who({ author }: { author: Subject['author'] }) {
  const { name, isAnonymous } = author;
  return (
    <section class="panel" aria-labelledby="who">
      <h3 id="who">{words.author.title}</h3>
      <p class={isAnonymous ? 'who who--anon' : 'who'}>
        <Sign author={{ ...author, isYou: false }} />
        {isAnonymous ? words.author.anonymous.replace('{name}', name) : name}
      </p>
      <p class="muted">{isAnonymous ? words.author.sealed.replace('{name}', name) : words.author.named}</p>
    </section>
  );
}

/** The group a case stands in, and how long a first reply takes there. */
export function Where({ name, hours }: { name: string; hours: number | null }) {
  return (
    <section class="panel" aria-labelledby="where">
      <h3 id="where">{words.where.title}</h3>
      <p>{name}</p>
      {hours !== null && <p class="muted">{counted(Math.max(1, hours), words.where.hours)}</p>}
    </section>
  );
}
