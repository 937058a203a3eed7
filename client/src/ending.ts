import { forgetKept } from '../leave.js';

const drops = new Set<() => void>();

/** Names what holds something of the person and lets go of it when they leave or sign out: a cache, a socket, a proof. */
export function dropAtEnd(drop: () => void): void {
  drops.add(drop);
}

/** Lets go of everything of the person that is in memory. The page is of no use afterwards, and has to be left. */
export function dropEverything(): void {
  for (const drop of drops) drop();
}

/** Lets go of everything and goes to the front door, with no way back to what was on the screen. */
export function endHere(): void {
  dropEverything();
  // Safety: replaced, so that Back does not lead to what was read.
  const go = () => location.replace('/');
  void forgetKept().then(go, go);
}
