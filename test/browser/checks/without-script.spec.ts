import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCommunity } from '../setup/community.js';
import { PUBLIC_PAGES } from './pages.js';

/** Help for the body, the mind and somebody else, the questions and the breath: a link to each, or the place itself. */
const WAYS = ['body', 'mind', 'worried'].map((place) => `a[href$="#${place}"], #${place}`);
WAYS.push('a[href="/help/check"], form[action^="/help/check"]', 'a[href="/breathe"], .breath');

describe('with no script at all', () => {
  const community = aCommunity();
  const plain = { javaScriptEnabled: false };
  const secret = (page: Page, title: string) =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: title }) })
      .locator('.secret');

  it('every page for everybody can be read, has help and the way out', async () => {
    const { page, watch } = await community.visitor(plain);
    for (const { path, expects } of PUBLIC_PAGES) {
      if (expects) watch.allow(expects);
      await page.goto(path({} as never));
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('link', { name: 'Help now' }).first().isVisible()).toBe(true);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
      for (const way of WAYS) expect(await page.locator(way).count()).toBeGreaterThan(0);
    }
  });

  it('somebody joins, saves what they are given, leaves, and signs in again', async () => {
    const { page, context } = await community.visitor(plain);
    await page.goto('/');
    await page.getByRole('link', { name: 'Join', exact: true }).first().click();
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { level: 1, name: 'You have joined' }).waitFor();
    const name = await secret(page, 'Your sign-in name').innerText();
    const passphrase = await secret(page, 'Your passphrase').innerText();

    await page
      .getByRole('link', { name: /^Leave/ })
      .last()
      .click();
    await page.waitForURL(community.elsewhere.url);
    expect((await context.cookies(community.server.url)).map(({ name, value }) => [name, value])).toEqual([
      ['look', 'left'],
    ]);

    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Open again' }).click();
    await page.waitForURL(/\/(?!closed)[a-z-]*$/);
    await page.goto('/sign-in');
    await page.getByLabel('Sign-in name').fill(name);
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/groups');
    expect(await context.cookies(community.server.url)).toHaveLength(1);
    // The app needs a script, and says so, with help and the way out beside it.
    expect(await page.content()).toMatch(/<noscript>[^]*Help now and the articles do not\./);
    await page.getByRole('link', { name: 'Help now' }).waitFor();
  });

  it('somebody who lost the passphrase comes back with a code', async () => {
    const person = await community.person();
    const { page } = await community.visitor(plain);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'I cannot get in' }).click();
    await page.getByLabel('Recovery code').fill(person.recoveryCodes[0]!);
    await page.getByRole('button', { name: 'Let me in' }).click();
    await page.getByRole('heading', { level: 1, name: 'You are back in' }).waitFor();
    await page.getByRole('link', { name: 'go to the groups' }).click();
    await page.waitForURL('**/groups');
  });

  it('what was wrong in a form is said at the top and at the field, and nothing but the secret is lost', async () => {
    const { page, watch } = await community.visitor(plain);
    watch.allow(/status of 4\d\d/);
    await page.goto('/sign-in');
    await page.getByLabel('Sign-in name').fill('three wrong words');
    await page.getByLabel('Passphrase').fill('not the one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Sign-in name').inputValue()).toBe('three wrong words');
    expect(await page.getByLabel('Passphrase').inputValue()).toBe('');
  });

  it('a look is chosen, kept and given up again', async () => {
    const { page, context } = await community.visitor(plain);
    await page.goto('/look');
    await page.getByRole('radio', { name: 'High contrast, dark' }).check();
    await page.getByRole('button', { name: 'Keep this look' }).click();
    await page.waitForURL('**/look');
    await page.goto('/help/GB');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast-dark');
    expect((await context.cookies()).map(({ name, value }) => [name, value])).toEqual([['look', 'contrast-dark']]);
  });
});
