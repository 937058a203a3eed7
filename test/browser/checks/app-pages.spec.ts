import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Story, tellStory } from '../../world/story.js';
import { aCommunity } from '../setup/community.js';
import { inspect } from './inspect.js';
import { APP_PAGES } from './pages.js';

describe('every page of the app', () => {
  const community = aCommunity();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(community.server);
  });

  it.each(APP_PAGES.map((shown) => [shown.name, shown] as const))('can be used by all: %s', async (_, shown) => {
    const { page, watch } = await community.visitor({}, story[shown.as!]);
    if (shown.expects) watch.allow(shown.expects);
    await page.goto(shown.path(story));
    await page.getByRole('heading', { level: 1 }).waitFor();
    // Until nothing is on its way any more.
    await page.waitForLoadState('networkidle');
    await shown.then?.(page, story);
    expect(await inspect(page)).toEqual([]);
  });
});
