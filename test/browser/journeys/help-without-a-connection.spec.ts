import { describe, expect, it } from '@jest/globals';
import { appoint } from '../../world/groups.js';
import { aCommunity } from '../setup/community.js';

describe('help that a phone keeps', () => {
  const community = aCommunity();

  it('opens with the server gone: the numbers, the articles that were read, the way out; and nothing else', async () => {
    const mo = await community.person();
    await appoint(community.server, mo, 'moderator');
    const until = new Date(community.server.clock.now().getTime() + 3_600_000).toISOString();
    await mo.send('mutation ($until: String!) { goOnDuty(until: $until) { id } }', { until });
    const { page, context, watch } = await community.visitor();
    // The server is away for the rest of this file.
    watch.allow(/ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_EMPTY_RESPONSE/);
    await page.goto('/help/GB');
    expect(await page.getByText('Somebody of our team was here').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Keep help on this phone' }).click();
    await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
    await page.goto('/articles/when-to-get-help');
    await page.goto('/rules');
    // What was read is put aside while the next page is read already.
    await page.waitForTimeout(1_000);

    await community.shut();
    await page.close();
    const later = await context.newPage();
    // A day later, the browser's own copies are out of date, and only what was asked to be kept is here.
    await (await context.newCDPSession(later)).send('Network.clearBrowserCache');
    await later.goto('/help/GB');
    expect(await later.locator('a[href="tel:999"]').first().isVisible()).toBe(true);
    expect(await later.getByText('This page was kept on this phone earlier').isVisible()).toBe(true);
    // Safety: whoever was here then may be gone, and a copy cannot know.
    expect(await later.getByText('Somebody of our team was here').isVisible()).toBe(false);
    expect(await later.getByText('A copy on your phone cannot know').isVisible()).toBe(true);
    const background = await later
      .locator('a.btn--help')
      .first()
      .evaluate((link) => getComputedStyle(link).borderTopStyle);
    expect(background).toBe('solid');
    await later.goto('/articles/when-to-get-help');
    await later.getByRole('heading', { level: 1, name: /When to get help/ }).waitFor();
    await expect(later.goto('/rules')).rejects.toThrow(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
    // The browser's own page about it is still on its way.
    await later.waitForURL(/chrome-error/);
    await later.goto('/help');
    await later
      .getByRole('link', { name: /^Leave/ })
      .last()
      .click();
    await later.waitForURL(community.elsewhere.url);
  });
});
