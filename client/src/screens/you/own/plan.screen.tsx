import { useState } from 'preact/hooks';
import { journal } from '../../../../words/en/journal.js';
import type { ResultOf } from '../../../api/graphql.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Loaded } from '../../../parts/loaded.js';
import { OwnPage } from '../own-page.js';
import { toHeading } from './to-heading.js';
import { tooManyOf } from './keeping.reducer.js';
import { KeptLine, NotKept, Other, wrongWith } from './kept-line.js';
import { KeepPlan, MyPlan } from './own.documents.js';
import { type KeepingDoing, useKeeping } from './use-keeping.js';

const words = journal.plan;
const LONGEST = 3_000;

type Part = keyof typeof words.parts;
type Plan = Record<Part, string>;
type Kept = ResultOf<typeof MyPlan>['safetyPlan'];

const PARTS = Object.keys(words.parts) as Part[];

/** A plan for hard hours: to be read and printed at once, and written when there is time. */
export default function PlanScreen() {
  const asked = useAsked(MyPlan, {}, 'network-only');
  const [isWriting, setWriting] = useState(false);
  const { name } = journal.lists.plan;
  usePage(name, asked.data !== undefined);
  return (
    <OwnPage title={name} lead={words.lead}>
      <p class="sec no-print">
        <strong>{words.now}</strong> <a href="/help#mind">{words.nowLink}</a>
      </p>
      <Loaded asked={asked} what={words.what}>
        {({ safetyPlan }) =>
          isWriting ? (
            <Writing
              first={safetyPlan}
              onClose={() => {
                setWriting(false);
                asked.again();
                toHeading();
              }}
            />
          ) : (
            <Reading
              plan={safetyPlan}
              onWrite={() => {
                setWriting(true);
                toHeading();
              }}
            />
          )
        }
      </Loaded>
    </OwnPage>
  );
}

function Reading({ plan, onWrite }: { plan: Kept; onWrite: () => void }) {
  if (plan.version === null) {
    return (
      <div class="sec">
        <p>{words.first}</p>
        <p class="muted">{journal.sealed}</p>
        <div class="row">
          <button class="btn btn--action" type="button" onClick={onWrite}>
            {words.write}
          </button>
        </div>
      </div>
    );
  }
  return (
    <>
      {PARTS.filter((part) => plan[part] || part === 'professionals').map((part) => (
        <section key={part} class="sec" aria-labelledby={part}>
          <h2 id={part}>{words.parts[part].name}</h2>
          {plan[part] && <p class="typed">{plan[part]}</p>}
          {part === 'professionals' && <Lines />}
        </section>
      ))}
      <div class="row gap no-print">
        <button class="btn" type="button" onClick={onWrite}>
          {journal.change}
        </button>
        <button class="btn" type="button" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <p class="hint gap no-print">{words.connection}</p>
    </>
  );
}

function Lines() {
  return (
    <p>
      {words.lines} <a href="/help#mind">{words.nowLink}</a>
    </p>
  );
}

function usePlan({ version, ...first }: Kept): KeepingDoing<Plan> {
  const ask = useAsk();
  return useKeeping<Plan>({
    first: { words: planOf(first), at: { slot: 0, version } },
    problem(plan) {
      const long = PARTS.find((part) => tooManyOf(plan[part], LONGEST) > 0);
      return long && { code: 'TOO_LONG', field: long, limit: LONGEST };
    },
    async send(plan, at) {
      const { data, refused } = await ask('mutation', KeepPlan, { input: { ...plan, version: at?.version ?? null } });
      return data ? { data: { at: { slot: 0, version: data.keepSafetyPlan.version } } } : { refused };
    },
    async read() {
      const { data, refused } = await ask('query', MyPlan, {});
      if (!data) return { refused };
      const { version, ...plan } = data.safetyPlan;
      return { data: { words: planOf(plan), at: { slot: 0, version } } };
    },
  });
}

function planOf(plan: Plan): Plan {
  return Object.fromEntries(PARTS.map((part) => [part, plan[part]])) as Plan;
}

function Writing({ first, onClose }: { first: Kept; onClose: () => void }) {
  const doing = usePlan(first);
  const { state, write, keep, settled } = doing;
  const close = async () => {
    if (state.is === 'resting') return onClose();
    await keep();
    if ((await settled()).is === 'saved') onClose();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p class="muted">{journal.sealed}</p>
      {PARTS.map((part) => (
        <Field
          key={part}
          label={words.parts[part].name}
          hint={words.parts[part].hint}
          error={wrongWith(part, state, tooManyOf(state.words[part], LONGEST))}
        >
          <textarea
            class="ta"
            rows={3}
            value={state.words[part]}
            onInput={(event) => write({ ...state.words, [part]: event.currentTarget.value })}
          />
        </Field>
      ))}
      <KeptLine state={state} />
      <NotKept state={state} />
      <Other doing={doing} shown={inOne} both={together} />
      <div class="row gap">
        <button class="btn btn--action" type="submit">
          {journal.keep}
        </button>
        <button class="btn" type="button" onClick={() => void close()}>
          {journal.done}
        </button>
      </div>
      <p class="hint">{words.emptied}</p>
    </form>
  );
}

function inOne(plan: Plan): string {
  return PARTS.filter((part) => plan[part])
    .map((part) => `${words.parts[part].name}\n${plan[part]}`)
    .join('\n\n');
}

function together(mine: Plan, other: Plan): Plan {
  const both = (part: Part) =>
    mine[part] === other[part] ? mine[part] : [mine[part], other[part]].filter(Boolean).join('\n');
  return Object.fromEntries(PARTS.map((part) => [part, both(part)])) as Plan;
}
