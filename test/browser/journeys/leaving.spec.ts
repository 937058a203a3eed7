import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCommunity } from '../setup/community.js';

/** Back from where Leave led, however the browser kept the page. */
async function back(page: Page): Promise<string> {
  await page.goBack();
  await page.waitForLoadState();
  // What a page of its own accord does when it is come back to, it has done by then.
  await page.waitForTimeout(500);
  return page.locator('body').innerText();
}

describe('leaving', () => {
  // Playwright turns the back/forward cache off, and it is the one that would show the page as it was.
  const community = aCommunity({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const OF_THE_GROUP = /Waiting to know|Remembering|Your groups|Other groups/;

  it.each([
    [
      'by the link',
      (page: Page) =>
        page
          .getByRole('link', { name: /^Leave/ })
          .last()
          .click(),
    ],
    [
      'by Shift three times',
      async (page: Page) => {
        for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
      },
    ],
  ])('%s: the page is gone, the session is over, and Back shows nothing of it', async (_, leave) => {
    const person = await community.person();
    const { page, context, watch } = await community.visitor({}, person);
    // Come back to, the app may ask who is there, and nobody is.
    watch.allow(/status of 40[014]/);
    await page.goto('/groups');
    await page.getByRole('link', { name: 'Remembering' }).click();
    await page.getByRole('heading', { level: 1, name: 'Remembering' }).waitFor();
    expect(await page.locator('body').innerText()).toMatch(OF_THE_GROUP);

    await leave(page);
    await page.waitForURL(community.elsewhere.url);
    await expect(person.refused('{ me { displayName } }')).resolves.toMatchObject({ code: 'SIGN_IN' });
    // Nobody waits for the answer that says so, and the page that asked is gone before it comes.
    const cookies = async () => (await context.cookies(community.server.url)).map(({ name, value }) => [name, value]);
    for (let tries = 0; tries < 50 && (await cookies())[0]?.[0] !== 'look'; tries += 1) await page.waitForTimeout(100);
    expect(await cookies()).toEqual([['look', 'left']]);

    expect(await back(page)).not.toMatch(OF_THE_GROUP);
  });

  it('leaves a page for everybody behind as quickly', async () => {
    const { page } = await community.visitor();
    await page.goto('/help/GB');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
    await page.waitForURL(community.elsewhere.url);
    expect(await back(page)).not.toMatch(/999/);
  });

  it('does not take Shift in writing for leaving', async () => {
    const { page } = await community.visitor();
    await page.goto('/help/GB');
    for (const key of ['Shift+a', 'Shift+b', 'Shift+c', 'Shift', 'Shift']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/help/GB');
  });
});
