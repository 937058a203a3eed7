import { useState } from 'preact/hooks';
import { care } from '../../../../words/en/care.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { Field } from '../../../parts/field.js';
import { MoveOnShelf, Pinnable, PinToShelf, UnpinFromShelf } from './care.documents.js';
import type { CaredGroup } from './cared-group.js';
import { Outcome } from '../../../parts/outcome.js';
import { type Doing, useDoing } from '../../../parts/use-doing.js';

const words = care.shelf;

type Item = CaredGroup['shelf'][number];
type Kind = 'ARTICLE' | 'THREAD';

/** The shelf: what stands there, in its order, and what can be added. Everything by buttons, nothing by dragging. */
export function ShelfCare({ group, again }: { group: CaredGroup; again: () => void }) {
  const doing = useDoing();
  const pinned = group.shelf.filter(({ kind }) => kind !== 'HELPLINES');
  const { data } = useAsked(Pinnable, { groupId: group.id });
  const free = <One extends { id: string; title: string | null }>(found: { edges: { node: One }[] } | undefined) =>
    (found?.edges ?? []).flatMap(({ node: { id, title } }) =>
      title && !pinned.some(({ targetId }) => targetId === id) ? [{ id, title }] : [],
    );
  const adding = { groupId: group.id, doing, again };
  return (
    <section class="sec stack" aria-labelledby="shelf">
      <h2 id="shelf">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <ol class="order" role="list">
        <li>
          <span class="t">{words.helplines}</span>
        </li>
        {pinned.map((item, i) => (
          <Pinned key={item.targetId} {...adding} item={item} place={i + 1} last={pinned.length} />
        ))}
      </ol>
      {pinned.length === 0 && <p>{words.none}</p>}
      <Outcome done={doing.done} wrong={doing.wrong()} />
      <Add {...adding} kind="ARTICLE" choices={free(data?.articles)} />
      <Add {...adding} kind="THREAD" choices={free(data?.groupThreads)} />
    </section>
  );
}

interface ActProps {
  groupId: string;
  doing: Doing;
  again: () => void;
}

function Pinned({ groupId, doing, again, item, place, last }: ActProps & { item: Item; place: number; last: number }) {
  const ask = useAsk();
  const title = item.title ?? '';
  const target = { groupId, kind: item.kind, targetId: item.targetId! };
  const moveTo = async (position: number) => {
    const done = words.moved.replace('{title}', title).replace('{number}', String(position));
    await doing.run(() => ask('mutation', MoveOnShelf, { input: { ...target, position } }), done);
    again();
  };
  const take = async () => {
    await doing.run(() => ask('mutation', UnpinFromShelf, { input: target }), words.taken);
    document.getElementById('shelf')?.focus();
    again();
  };
  return (
    <li>
      <span class="t">{title}</span>
      <span class="row">
        <Button label={words.up} title={title} off={place === 1} onClick={() => void moveTo(place - 1)} />
        <Button label={words.down} title={title} off={place === last} onClick={() => void moveTo(place + 1)} />
        <Button label={words.off} title={title} onClick={() => void take()} />
      </span>
    </li>
  );
}

interface ButtonProps {
  label: string;
  title: string;
  /** It stays in its place and keeps the focus, and does nothing. */
  off?: boolean;
  onClick: () => void;
}

function Button({ label, title, off, onClick }: ButtonProps) {
  return (
    <button class="btn btn--bare" type="button" aria-disabled={off} onClick={() => off || onClick()}>
      {label}
      <span class="vh"> {words.of.replace('{title}', title)}</span>
    </button>
  );
}

interface AddProps extends ActProps {
  kind: Kind;
  choices: { id: string; title: string }[];
}

const ADDING = {
  ARTICLE: { label: words.article, none: words.noArticle, hint: undefined, add: words.addArticle },
  THREAD: { label: words.thread, none: words.noThread, hint: words.threadHint, add: words.addThread },
};

function Add({ groupId, doing, again, kind, choices }: AddProps) {
  const ask = useAsk();
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const { label, none, hint, add } = ADDING[kind];
  if (choices.length === 0) return <p class="muted">{none}</p>;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(!chosen);
    if (!chosen) return;
    await doing.run(() => ask('mutation', PinToShelf, { input: { groupId, kind, targetId: chosen } }), words.added);
    setChosen('');
    again();
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <Field label={label} hint={hint} error={missing ? words.chooseFirst : undefined}>
        <select class="inp" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{words.choose}</option>
          {choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <button class="btn">{add}</button>
    </form>
  );
}
