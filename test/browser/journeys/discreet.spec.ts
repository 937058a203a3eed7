import { describe, expect, it } from '@jest/globals';
import { aCommunity } from '../setup/community.js';

describe('discreet mode', () => {
  const community = aCommunity();

  it('leaves one entry in the history, called "Notes", wherever somebody was', async () => {
    const person = await community.person();
    const { page, context } = await community.visitor({}, person);
    const look = { name: 'look', value: 'device.discreet', url: community.server.url };
    await context.addCookies([{ ...look, httpOnly: true, sameSite: 'Strict' }]);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor();
    for (const [link, heading] of [
      ['Remembering', 'Remembering'],
      ['You', 'You'],
      ['Search', 'Search'],
      ['Groups', 'Groups'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect([await page.title(), new URL(page.url()).pathname]).toEqual(['Notes', '/']);
    }

    const cdp = await context.newCDPSession(page);
    const { entries } = await cdp.send('Page.getNavigationHistory');
    const ours = entries.filter(({ url }) => url.startsWith(community.server.url));
    expect(ours.map(({ url, title }) => [new URL(url).pathname, title])).toEqual([['/', 'Notes']]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  it('says nothing in the tab of a page for everybody either', async () => {
    const { page, context } = await community.visitor();
    const look = { name: 'look', value: 'dark.discreet', url: community.server.url };
    await context.addCookies([{ ...look, httpOnly: true, sameSite: 'Strict' }]);
    await page.goto('/help/GB');
    expect(await page.title()).toBe('Notes');
    expect(await page.locator('link[rel=icon]').getAttribute('href')).not.toMatch(/\/icon\.svg/);
  });
});
