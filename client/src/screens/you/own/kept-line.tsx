import { journal as words } from '../../../../words/en/journal.js';
import { ActIcon } from '../../../parts/act-icon.js';
import { refusalWords } from '../../../parts/refusal-words.js';
import { SupportOffer } from '../../../parts/support-offer.js';
import type { Keeping } from './keeping.reducer.js';
import type { KeepingDoing } from './use-keeping.js';

/** Where the words are, in one line that is also said. */
export function KeptLine({ state: { is } }: { state: Keeping<unknown> }) {
  const said = is === 'resting' ? '' : words.states[is];
  return (
    <p class="saved" role="status">
      {is === 'saved' && <ActIcon name="check" />}
      {said}
    </p>
  );
}

/** Why the words were not kept, when it is about no field. */
export function NotKept({ state: { refused } }: { state: Keeping<unknown> }) {
  const said = refused && !refused.field && (refused.code === 'NOT_FOUND' ? words.gone : refusalWords(refused));
  return <div role="alert">{said && <p class="error">{said}</p>}</div>;
}

/**
 * Help that is offered to whoever writes for themselves. It stands below the words, so that nothing moves under a hand
 * that writes.
 */
export function OwnOffer({
  doing: { offer, closeOffer },
}: {
  doing: Pick<KeepingDoing<unknown>, 'offer' | 'closeOffer'>;
}) {
  return (
    <div class="gap" role="status">
      {offer && <SupportOffer offer={offer} note={words.offerPrivate} onClose={closeOffer} />}
    </div>
  );
}

interface OtherProps<Words> {
  doing: KeepingDoing<Words>;
  /** The words as one reads them. */
  shown: (of: Words) => string;
  /** Both in one, nothing left out. */
  both: (mine: Words, other: Words) => Words;
}

/** Another device was faster: both are shown, and the person says what becomes of them. */
export function Other<Words>({ doing: { state, settle, keep }, shown, both }: OtherProps<Words>) {
  const { other } = state;
  const settled = (as: Words) => {
    settle(as);
    void keep();
  };
  return (
    <div role="alert">
      {other && (
        <section class="once">
          <h2>{words.stale.title}</h2>
          <p>{words.stale.lead}</p>
          <blockquote class="typed">{shown(other.words)}</blockquote>
          <div class="row">
            <button class="btn btn--action" type="button" onClick={() => settled(both(state.words, other.words))}>
              {words.stale.both}
            </button>
            <button class="btn" type="button" onClick={() => settled(state.words)}>
              {words.stale.mine}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}

/** What is wrong with a text: too long is said while it is, the rest once it was tried. */
export function wrongWith(field: string, state: Keeping<unknown>, over: number): string | undefined {
  if (over > 0) return over === 1 ? words.tooLong.one : words.tooLong.many.replace('{number}', String(over));
  if (state.refused?.field !== field) return undefined;
  return state.refused.code === 'TOO_SHORT' ? words.empty : refusalWords(state.refused);
}
