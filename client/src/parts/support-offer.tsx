import { useId } from 'preact/hooks';
import { writing } from '../../words/en/writing.js';
import { OnDuty } from './on-duty.js';

const words = writing.offer;

export interface Offer {
  card: 'MIND' | 'BODY' | 'SAFETY' | 'WORRIED';
  level: 'NOW' | 'TODAY' | 'WATCH';
}

const PLACE_OF: Record<Offer['card'], string> = {
  MIND: '/help#mind',
  BODY: '/help#body',
  SAFETY: '/help#mind',
  WORRIED: '/help#worried',
};

interface SupportOfferProps {
  offer: Offer;
  /** Who sees it, and what became of the words. */
  note?: string;
  /** The group it was written in, whose team may be here; undefined where nobody reads it. */
  groupId?: string | undefined;
  onClose: () => void;
}

/**
 * Help that is offered to a writer, above what they posted. Safety: they alone see it; it promises nobody who is not
 * there, and closing it is as easy as taking it.
 */
export function SupportOffer({ offer, note = words.private, groupId, onClose }: SupportOfferProps) {
  const heading = useId();
  const { title, lines } = words[offer.card];
  return (
    <section class="crisis" aria-labelledby={heading}>
      <div class="crisis__b">
        <h2 id={heading}>{title}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <a class="btn btn--help" href={PLACE_OF[offer.card]}>
          {words.more}
        </a>
        <button class="btn btn--onurgent btn--wide" type="button" onClick={onClose}>
          {words.close}
        </button>
        <p class="crisis__s">{note}</p>
        {groupId && <OnDuty groupId={groupId} looks="crisis__s" />}
      </div>
    </section>
  );
}
