import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { conversations } from '../../../client/words/en/conversations.js';
import { type Story, tellStory } from '../../world/story.js';
import { aCommunity } from '../setup/community.js';

/** More presses than any page of ours should ask for. */
const PATIENCE = 90;

/** Goes on with Tab until the focus is on what has this name, and can be seen there. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < PATIENCE; presses += 1) {
    await page.keyboard.press('Tab');
    const { called, isSeen } = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement;
      const labels = (here as HTMLInputElement).labels?.[0]?.textContent;
      const { top, bottom } = here.getBoundingClientRect();
      const words = here.getAttribute('aria-label') ?? labels ?? here.textContent ?? '';
      return { called: words.trim(), isSeen: bottom > 0 && top < innerHeight };
    });
    passed.push(called.slice(0, 30));
    if (!name.test(called)) continue;
    expect([called, isSeen]).toEqual([called, true]);
    return;
  }
  throw new Error(`Never came to ${name}, only to: ${passed.join(' | ')}`);
}

describe('with the keyboard alone', () => {
  const community = aCommunity();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(community.server);
  });

  it('somebody signs in, finds a conversation, answers in it, and leaves', async () => {
    const { page, watch } = await community.visitor({ viewport: { width: 1024, height: 768 } });
    watch.allow(/status of 401/);
    const { signInName, passphrase } = story.juniper;
    await page.goto('/sign-in');
    await tabTo(page, /^Sign-in name/);
    await page.keyboard.type(signInName);
    await tabTo(page, /^Passphrase/);
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor();
    await page.waitForLoadState('networkidle');

    await tabTo(page, /^Waiting to know/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Waiting to know' }).waitFor();
    await page.getByRole('link', { name: /second scan/ }).waitFor();
    // A new page is begun at its heading.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await tabTo(page, /second scan/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /second scan/ }).waitFor();
    await page.waitForLoadState('networkidle');

    await tabTo(page, new RegExp(`^${conversations.write.label}`));
    await page.keyboard.type('I am in it too. Day six.');
    await tabTo(page, new RegExp(`^${conversations.write.post}`));
    await page.keyboard.press('Enter');
    await page.getByRole('article').filter({ hasText: 'Day six.' }).waitFor();

    await page.reload();
    await page.getByRole('heading', { level: 1, name: /second scan/ }).waitFor();
    // The way out is the second thing that Tab comes to, on every page.
    await page.keyboard.press('Tab');
    await tabTo(page, /^Leave/);
    await page.keyboard.press('Enter');
    await page.waitForURL(community.elsewhere.url);
    await expect(story.wren.send('{ me { displayName } }')).resolves.toEqual({ me: { displayName: 'Wren' } });
  });
});
