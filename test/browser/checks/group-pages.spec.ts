import { describe, expect, it } from '@jest/globals';
import { eachPage, pagesOf } from './each-page.js';
import { HINDERED_PAGES } from './hindered.js';
import { reflow } from './inspect.js';

describe('every page of groups, conversations and rooms', () => {
  const { community, story } = eachPage([...pagesOf('groups'), ...HINDERED_PAGES]);

  it('keeps its shape in the letters of the device, when ours do not come', async () => {
    const { groupId, threadId, juniper } = story();
    const { page, watch } = await community.visitor({}, juniper);
    watch.allow(/ERR_FAILED/);
    await page.route('**/*.woff2', (route) => route.abort());
    for (const path of ['/groups', `/g/${groupId}`, `/t/${threadId}`, '/help/GB']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await reflow(page)]).toEqual([path, []]);
    }
  });
});
