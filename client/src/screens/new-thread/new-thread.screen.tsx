import { useId, useState } from 'preact/hooks';
import { conversations } from '../../../words/en/conversations.js';
import { announce } from '../../announcer.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Composer, wrongWith } from '../../parts/composer/composer.js';
import { takeWords } from '../../parts/composer/carried.js';
import { emptyWords, type Wanted } from '../../parts/composer/composer.reducer.js';
import { type ComposerDoing, useComposer } from '../../parts/composer/use-composer.js';
import { Field } from '../../parts/field.js';
import { Loaded } from '../../parts/loaded.js';
import { Shell, Up } from '../../parts/shell.js';
import { useRouter } from '../../router/router.js';
import type { Params } from '../../screen.js';
import { isId } from '../group/one-group.js';
import { mayWords } from '../thread/may-words.js';
import { carryOffer } from '../thread/offered.js';
import { NewThreadPlace, OpenThread } from './new-thread.documents.js';

const words = conversations.opening;

type Place = ResultOf<typeof NewThreadPlace>;

/** Starting a conversation in a group. */
export default function NewThreadScreen({ params }: { params: Params }) {
  const at = params.id!;
  const asked = useAsked(NewThreadPlace, isId(at) ? { id: at } : { slug: at });
  usePage(words.title, asked.isSettled);
  return (
    <Shell looks="main--thread">
      <Up to={`/g/${at}`}>{asked.data?.group.name ?? conversations.up}</Up>
      <h1>{words.title}</h1>
      <Loaded asked={asked} what={words.what}>
        {(place) =>
          place.group.viewerCan.includes('WRITE') ? (
            <Opening place={place} up={`/g/${at}`} />
          ) : (
            <p class="sec">{words.notHere}</p>
          )
        }
      </Loaded>
    </Shell>
  );
}

function Opening({ place: { group, me: given }, up }: { place: Place; up: string }) {
  const ask = useAsk();
  const { go } = useRouter();
  const [me, setMe] = useState(given);
  const [carried] = useState(() => takeWords(group.id));
  const doing = useComposer({
    place: { kind: 'GROUP', id: group.id },
    first: emptyWords({ anonymous: !me.namedOnlyUntil }),
    hasTitle: true,
    carried: carried && { ...carried, anonymous: !me.namedOnlyUntil },
    send: ({ title, body, notes, wanted, anonymous }, clientId) =>
      ask('mutation', OpenThread, {
        input: { groupId: group.id, title, body, notes: [...notes], wanted, anonymous, clientId },
      }),
    onSent: ({ openThread: { post, supportOffer } }) => {
      announce([conversations.write.posted, mayWords(post)].join(' '));
      if (supportOffer) carryOffer(post.threadId, { offer: supportOffer, id: post.id });
      go(`/t/${post.threadId}`, true);
    },
  });
  return (
    <Composer
      doing={doing}
      label={words.label}
      postIt={words.post}
      readers={conversations.write.readers[group.joining].replace('{group}', group.name)}
      groupId={group.id}
      as={{ me, crowd: group.crowd, onNamed: (displayName) => setMe({ ...me, displayName }) }}
      onKept={() => go(up)}
    >
      <Heading doing={doing} />
    </Composer>
  );
}

/** The title, and what would help. */
function Heading({ doing: { state, change } }: { doing: ComposerDoing }) {
  const name = useId();
  const { title, wanted } = state.written;
  const wants = Object.entries(words.wants) as [Wanted, string][];
  return (
    <>
      <Field label={words.heading} hint={words.headingHint} error={wrongWith('title', state)}>
        <input
          class="inp"
          value={title}
          autocomplete="off"
          readOnly={state.isSending}
          onInput={(event) => change({ title: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.preventDefault()}
        />
      </Field>
      <fieldset class="composer__w">
        <legend class="lbl">{words.wanted}</legend>
        {wants.map(([want, label]) => (
          <label key={want} class="tick">
            <input type="radio" name={name} checked={want === wanted} onChange={() => change({ wanted: want })} />
            {label}
          </label>
        ))}
      </fieldset>
    </>
  );
}
