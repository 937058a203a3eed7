import { beforeAll, expect, it } from '@jest/globals';
import { type Story, tellStory } from '../../world/story.js';
import { aCommunity, type Community } from '../setup/community.js';
import { inspect } from './inspect.js';
import { APP_PAGES, type Shown } from './pages.js';

type Area = 'groups' | 'own' | 'team';

/** The pages of one area: a file of tests for each, because browsers side by side are done sooner. */
export function pagesOf(area: Area): Shown[] {
  return APP_PAGES.filter((shown) => areaOf(shown) === area);
}

function areaOf({ path }: Shown): Area {
  const address = path({ groupId: 'group', threadId: 'thread' } as Story);
  if (address.startsWith('/you')) return 'own';
  return /^\/(mod|library|groups\/new)|\/care$/.test(address) ? 'team' : 'groups';
}

/** Opens each page as the one who has it before them, and looks at it in every way there is. */
export function eachPage(pages: readonly Shown[]): { community: Community; story: () => Story } {
  const community = aCommunity();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(community.server);
  });
  it.each(pages.map((shown) => [shown.name, shown] as const))('can be used by all: %s', async (_, shown) => {
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
  });
  return { community, story: () => story };
}
