import type { Person } from '../../world/person.js';
import type { World } from './world.js';

/** Something that is done in a story. It finds what it needs in the world, and does nothing if that is not there. */
export interface Act {
  name: string;
  /** The GraphQL operations and socket events it goes through. */
  through: string[];
  run(world: World, who: Person, turn: number): Promise<void>;
}

/** Whichever of the list it is the turn of. */
export function pick<T>(list: readonly T[], turn: number): T | undefined {
  return list[turn % Math.max(list.length, 1)];
}

/** Does something to a post: one's own, or one of Cleo's. */
export function onPost(mutation: string, own: boolean): Act['run'] {
  return async (world, who, turn) => {
    const id = pick(own ? world.posts : world.beginning.cleosPosts, turn);
    if (id) await world.say(who, `mutation ($id: Id!) { ${mutation} }`, { id });
  };
}

/** Does something to a thread. */
export function onThread(mutation: string): Act['run'] {
  return async (world, who, turn) => {
    const id = pick(world.threads, turn)!;
    await world.say(who, `mutation ($id: Id!) { ${mutation} }`, { id });
  };
}
