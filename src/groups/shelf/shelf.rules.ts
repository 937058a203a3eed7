import { Refusal } from '../../kernel/refusal.js';

export type PinKind = 'helplines' | 'article' | 'thread';

/** Something pinned to a shelf: the helplines, or a thing of an outer ring by its id. */
export interface Pin {
  kind: PinKind;
  targetId: string | null;
}

/** More than this is no shelf any more. */
const MOST_PINS = 30;
const HELPLINES: Pin = { kind: 'helplines', targetId: null };

/**
 * The shelf as it is shown and stored: help first, whatever was pinned, moved or left out.
 */
export function shelved(pins: readonly Pin[]): Pin[] {
  // Safety: help stands first on every shelf. A shelf without it would leave somebody in danger to search for it.
  return [HELPLINES, ...pins.filter((pin) => pin.kind !== 'helplines')];
}

/** The shelf with a pin at a position counted from 1, right after the helplines; at its end without one. */
export function withPin(pins: readonly Pin[], pin: Pin, position?: number | null): Pin[] {
  const others = withoutPin(pins, pin);
  if (others.length >= MOST_PINS) throw new Refusal('TOO_MANY', { limit: MOST_PINS });
  const place = position ?? others.length;
  if (place < 1) throw new Refusal('INVALID', { field: 'position' });
  return others.toSpliced(place, 0, pin);
}

/** The shelf without a pin. */
export function withoutPin(pins: readonly Pin[], pin: Pin): Pin[] {
  return shelved(pins).filter((standing) => !samePin(standing, pin));
}

/** Whether the shelf holds this pin. */
export function holdsPin(pins: readonly Pin[], pin: Pin): boolean {
  return pins.some((standing) => samePin(standing, pin));
}

function samePin(a: Pin, b: Pin): boolean {
  return a.kind === b.kind && a.targetId === b.targetId;
}
