import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { differences, type Traces } from './compare/differences.js';
import type { Act } from './play/act.js';
import { ACTS } from './play/acts.js';
import { AROUND } from './play/around.js';
import { type Base, makeBase, worldFrom } from './play/base.js';
import { reads } from './play/reads.js';
import { type Actor, type Step, tell } from './play/story.js';
import { EVERYTHING } from './play/everything.js';
import { BY_NAME, NOT_ABOUT_OTHERS, questions, waysToChange } from './play/surface.js';
import type { World } from './play/world.js';

const BY_ITS_NAME = new Map([...ACTS, ...AROUND].map((act) => [act.name, act]));
const RANDOM_MILLISECONDS = 15_000;
jest.setTimeout(120_000);

describe('an anonymous act', () => {
  let base: Base;
  beforeAll(async () => {
    base = await makeBase();
  });
  afterAll(() => base.drop());

  it('leaves the same behind whoever did it, for every act there is', async () => {
    const [ann, bea] = [await played(base, 'ann', EVERYTHING), await played(base, 'bea', EVERYTHING)];
    expect(differences(base.traces, ann, bea)).toEqual([]);
  });

  it('is played for everything that can be asked of the server, and compared in everything it answers', async () => {
    const world = await worldFrom(base);
    try {
      await tell(world, 'ann', EVERYTHING);
      const carriedOut = [...ACTS, ...AROUND].flatMap((act) => act.through);
      expect(carriedOut.filter((name) => !world.carriedOut.has(name))).toEqual([]);
      const acted = ACTS.flatMap((act) => act.through);
      expect((await waysToChange(world.server)).filter((name) => !acted.includes(name) && !(name in BY_NAME))).toEqual(
        [],
      );
      const asked = reads(world)
        .map(([document]) => document)
        .join();
      const forgotten = (await questions(world.server)).filter(
        (name) => !new RegExp(`\\b${name}\\b`).test(asked) && !(name in NOT_ABOUT_OTHERS),
      );
      expect(forgotten).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it('leaves the same behind in any order of acts', async () => {
    const [ann, bea] = [await worldFrom(base), await worldFrom(base)];
    try {
      await fc.assert(
        fc.asyncProperty(stories(), async (names) => {
          const story = names.map(([name, turn]): Step => ({ act: BY_ITS_NAME.get(name)!, turn }));
          // The worlds go on from one story to the next: what an earlier one left behind is there for the later.
          await tell(ann, 'ann', story);
          await tell(bea, 'bea', story);
          expect(differences(base.traces, await ann.traces(), await bea.traces())).toEqual([]);
        }),
        { numRuns: 8, interruptAfterTimeLimit: RANDOM_MILLISECONDS, endOnFailure: true },
      );
    } finally {
      await ann.end();
      await bea.end();
    }
  });
});

describe('an anonymous act of somebody who comes for it alone', () => {
  let base: Base;
  beforeAll(async () => {
    base = await makeBase({ signedIn: false });
  });
  afterAll(() => base.drop());

  it('leaves the same behind whoever did it, when both were there', async () => {
    const visit = async (world: World, actor: Actor) => {
      const { ann, bea } = world.people;
      for (const who of [ann, bea]) await who.signIn();
      await tell(world, actor, EVERYTHING);
      for (const who of [ann, bea]) await who.send('mutation { signOut }');
    };
    const [ann, bea] = [await lived(base, visit, 'ann'), await lived(base, visit, 'bea')];
    expect(differences(base.traces, ann, bea)).toEqual([]);
  });
});

/** Up to thirty acts and what happens around them, the acts more often. */
function stories(): fc.Arbitrary<[string, number][]> {
  const names = (acts: readonly Act[]) => fc.constantFrom(...acts.map((act) => act.name));
  const act = fc.oneof({ weight: 4, arbitrary: names(ACTS) }, names(AROUND));
  return fc.array(fc.tuple(act, fc.nat(20)), { minLength: 5, maxLength: 30 });
}

function played(base: Base, actor: Actor, story: readonly Step[]): Promise<Traces> {
  return lived(base, (world) => tell(world, actor, story), actor);
}

async function lived(base: Base, life: (world: World, actor: Actor) => Promise<void>, actor: Actor): Promise<Traces> {
  const world = await worldFrom(base);
  try {
    await life(world, actor);
    return await world.traces();
  } finally {
    await world.end();
  }
}
