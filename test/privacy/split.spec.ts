import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { differences } from './compare/differences.js';
import { tellingShapes } from './compare/shapes.js';
import { type Base, makeBase, worldFrom } from './play/base.js';
import { type Actor, tell } from './play/story.js';
import { twoVoices } from './play/two-voices.js';

jest.setTimeout(60_000);

describe('two anonymous acts in two places', () => {
  let base: Base;
  beforeAll(async () => {
    base = await makeBase();
  });
  afterAll(() => base.drop());

  it('leave the same behind whether one person did both or two did one each, and nothing that tells when', async () => {
    const one = await told(base, ['ann', 'ann']);
    const two = await told(base, ['ann', 'bea']);
    expect(differences(base.traces, one.traces, two.traces)).toEqual([]);
    expect(one.shapes).toEqual([]);
  });
});

async function told(base: Base, [first, second]: [Actor, Actor]) {
  const world = await worldFrom(base);
  try {
    await tell(world, first, twoVoices(first, second));
    const traces = await world.traces();
    // What each was answered about everything of theirs is for them alone.
    delete traces.texts['answer to the actor'];
    return { traces, shapes: await tellingShapes(world.server.databaseUrl, traces.tables) };
  } finally {
    await world.end();
  }
}
