import type { Act } from './act.js';
import type { World } from './world.js';

export type Actor = 'ann' | 'bea';

/** An act, the number by which it picks what to act on, and who does it if not the actor of the story. */
export interface Step {
  act: Act;
  turn: number;
  by?: Actor;
}

/** Lets one person do the anonymous acts of a story, in their order. */
export async function tell(world: World, actor: Actor, story: readonly Step[]): Promise<void> {
  for (const { act, turn, by = actor } of story) await act.run(world, world.people[by], turn);
}
