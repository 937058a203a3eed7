import type { Act } from './act.js';
import type { World } from './world.js';

/** An act, and the number by which it picks what to act on. */
export interface Step {
  act: Act;
  turn: number;
}

export type Actor = 'ann' | 'bea';

/** Lets one person do the anonymous acts of a story, in their order. */
export async function tell(world: World, actor: Actor, story: readonly Step[]): Promise<void> {
  for (const { act, turn } of story) await act.run(world, world.people[actor], turn);
}
