import type { Finding, Kind, Level, Screening } from './screening.types.js';

/** The help card to offer the writer, privately. `worried` is for somebody who writes about somebody else. */
export interface Offer {
  card: 'mind' | 'body' | 'safety' | 'worried';
  level: Level;
}

const LEVELS: readonly Level[] = ['now', 'today', 'watch'];

// Within one level, what can kill soonest comes first.
const KINDS: readonly Kind[] = ['suicide-risk', 'medical-emergency', 'abuse', 'self-harm', 'medical-urgent'];

/** The one card to offer after a screening, or undefined when nothing was found. */
export function offerFor({ findings }: Screening): Offer | undefined {
  const [first] = [...findings].sort((one, other) => urgency(one) - urgency(other));
  return first && { card: cardOf(first), level: first.level };
}

function urgency({ level, kind, who }: Finding): number {
  // Safety: the writer's own danger outranks another's of the same urgency; the card must speak to the one reading it.
  return LEVELS.indexOf(level) * 100 + (who === 'self' ? 0 : 10) + KINDS.indexOf(kind);
}

function cardOf({ kind, who }: Finding): Offer['card'] {
  if (kind === 'medical-emergency' || kind === 'medical-urgent') return 'body';
  if (who === 'other') return 'worried';
  return kind === 'abuse' ? 'safety' : 'mind';
}
