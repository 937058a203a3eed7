import { useState } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import { type Answer, useAsk } from '../../api/use-api.js';
import { Confirm } from '../../parts/confirm.js';
import { Outcome } from '../../parts/outcome.js';
import { useDoing } from '../../parts/use-doing.js';
import { useRouter } from '../../router/router.js';
import type { Revision } from './draft.reducer.js';
import {
  DiscardRevision,
  PublishRevision,
  SubmitRevision,
  TakeBackRevision,
  WithdrawRevision,
} from './library.documents.js';

const words = library.acts;

export type Act = keyof typeof words;

interface ActsProps {
  revision: Revision;
  again: () => void;
  /** Saves what was typed before the draft is handed in; the version that then stands. */
  save?: (() => Promise<number | undefined>) | undefined;
  forget?: (() => void) | undefined;
}

/** The steps somebody can take with a wording; each says what will happen before it does. */
export function Acts({ revision, again, save, forget }: ActsProps) {
  const { go } = useRouter();
  const doing = useDoing();
  const [asked, ask] = useState<Act>();
  const run = useActs(revision, save);
  const acts = (Object.keys(words) as Act[]).filter((act) => revision.viewerCan.includes(act));
  const doIt = async (act: Act) => {
    ask(undefined);
    const data = await doing.run(() => run(act), words[act].done);
    if (!data) return;
    forget?.();
    if (act === 'DISCARD') return go('/library', true);
    again();
    focusHeading();
  };
  return (
    <>
      {acts.map((act) => (
        <button key={act} class="btn" type="button" onClick={() => ask(act)}>
          {words[act].do}
        </button>
      ))}
      <Outcome done={doing.done} wrong={lackWords(doing.refused?.field) ?? doing.wrong()} />
      {asked && (
        <Confirm
          title={words[asked].title}
          doIt={words[asked].do}
          keepIt={words[asked].keep}
          onDo={() => void doIt(asked)}
          onClose={() => ask(undefined)}
        >
          <p>{words[asked].about}</p>
        </Confirm>
      )}
    </>
  );
}

/** The button that was pressed may be gone once the wording stands elsewhere. */
function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

function useActs({ id, version }: Revision, save: ActsProps['save']) {
  const ask = useAsk();
  return async (act: Act): Promise<Answer<object>> => {
    if (act === 'DISCARD') return ask('mutation', DiscardRevision, { id });
    if (act === 'TAKE_BACK') return ask('mutation', TakeBackRevision, { id });
    if (act === 'PUBLISH') return ask('mutation', PublishRevision, { id });
    if (act === 'WITHDRAW') return ask('mutation', WithdrawRevision, { id });
    const saved = save ? await save() : version;
    // Why it could not be saved is said where it was written.
    if (saved === undefined) return { refused: { code: 'STALE' } };
    return ask('mutation', SubmitRevision, { id, version: saved });
  };
}

/** What a text lacks, when that is why it was refused. */
function lackWords(field: string | undefined): string | undefined {
  const name = field?.toUpperCase().replaceAll('-', '_');
  if (!name || !(name in library.missing)) return undefined;
  return `${library.missing.title}: ${library.missing[name as 'SOURCES'].replace('{place}', '')}`;
}
