import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { differences, type Traces } from './compare/differences.js';
import { tellingShapes } from './compare/shapes.js';
import { type Base, makeBase, worldFrom } from './play/base.js';
import { type Leak, LEAKS, plant } from './play/leaks.js';
import { type Actor, tell } from './play/story.js';
import { twoThreads } from './play/two-voices.js';

jest.setTimeout(60_000);

describe('a leak that somebody builds in', () => {
  let base: Base;
  beforeAll(async () => {
    base = await makeBase();
  });
  afterAll(() => base.drop());

  it.each(LEAKS.map((leak) => [leak.name, leak.caughtBy, leak] as const))('%s: caught by the %s', async (...given) => {
    expect(await CHECKS[given[1]](base, given[2])).not.toEqual([]);
  });

  it('is not imagined: without one, every check is silent', async () => {
    const none: Leak = { name: 'none', caughtBy: 'swap', happen: async () => undefined };
    for (const check of Object.values(CHECKS)) expect(await check(base, none)).toEqual([]);
  });
});

const CHECKS = {
  swap: async (base: Base, leak: Leak) => {
    const [ann, bea] = await Promise.all([leaky(base, leak, ['ann', 'ann']), leaky(base, leak, ['bea', 'bea'])]);
    return differences(base.traces, ann.traces, bea.traces);
  },
  split: async (base: Base, leak: Leak) => {
    const [one, two] = await Promise.all([leaky(base, leak, ['ann', 'ann']), leaky(base, leak, ['ann', 'bea'])]);
    return differences(base.traces, one.traces, two.traces);
  },
  shapes: async (base: Base, leak: Leak) => (await leaky(base, leak, ['ann', 'bea'])).shapes,
};

/** What is found in a world with a leak, after two threads by these people. */
async function leaky(base: Base, leak: Leak, [first, second]: [Actor, Actor]) {
  const world = await worldFrom(base, async (databaseUrl) => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    if (leak.schema) await client.query(leak.schema);
    await client.end();
  });
  try {
    await plant(leak, world, { of: (post) => world.people[post === 0 ? first : second] });
    await tell(world, first, twoThreads(first, second));
    const traces: Traces = await world.traces();
    return { traces, shapes: await tellingShapes(world.server.databaseUrl, traces.tables) };
  } finally {
    await world.end();
  }
}
