import { describe, expect, it } from '@jest/globals';
import { aCommunity } from '../setup/community.js';
import { inspect } from './inspect.js';
import { PUBLIC_PAGES } from './pages.js';

describe('every page for everybody', () => {
  const community = aCommunity();

  it.each(PUBLIC_PAGES.map((shown) => [shown.name, shown] as const))('can be used by all: %s', async (_, shown) => {
    const { page, watch } = await community.visitor();
    if (shown.expects) watch.allow(shown.expects);
    await page.goto(shown.path({} as never));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shown.then?.(page, {} as never);
    expect(await inspect(page)).toEqual([]);
  });
});
