import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Story, tellStory } from '../../world/story.js';
import { aCommunity } from '../setup/community.js';
import { inspect, reflow } from './inspect.js';
import { HINDERED_PAGES } from './hindered.js';
import { APP_PAGES } from './pages.js';

describe('every page of the app', () => {
  const community = aCommunity();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(community.server);
  });

  it.each([...APP_PAGES, ...HINDERED_PAGES].map((shown) => [shown.name, shown] as const))(
    'can be used by all: %s',
    async (_, shown) => {
      const { page, watch } = await community.visitor({}, story[shown.as!]);
      if (shown.expects) watch.allow(shown.expects);
      await shown.first?.(page);
      await page.goto(shown.path(story));
      // Where something is in the way, the state itself is what is waited for.
      if (!shown.first) {
        await page.getByRole('heading', { level: 1 }).waitFor();
        // Until nothing is on its way any more.
        await page.waitForLoadState('networkidle');
      }
      await shown.then?.(page, story);
      expect(await inspect(page)).toEqual([]);
    },
  );

  it('keeps its shape in the letters of the device, when ours do not come', async () => {
    const { page, watch } = await community.visitor({}, story.juniper);
    watch.allow(/ERR_FAILED/);
    await page.route('**/*.woff2', (route) => route.abort());
    for (const path of ['/groups', `/g/${story.groupId}`, `/t/${story.threadId}`, '/help/GB']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await reflow(page)]).toEqual([path, []]);
    }
  });
});
