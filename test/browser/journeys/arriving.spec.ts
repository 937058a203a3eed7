import { describe, expect, it } from '@jest/globals';
import { conversations } from '../../../client/words/en/conversations.js';
import { group } from '../../../client/words/en/group.js';
import { joining } from '../../../client/words/en/joining.js';
import { writing } from '../../../client/words/en/writing.js';
import { aCommunity } from '../setup/community.js';

describe('arriving', () => {
  const community = aCommunity();

  it('somebody joins on a phone, comes into a group, and writes without a name', async () => {
    const { page, watch } = await community.visitor();
    await page.goto('/');
    await page.getByRole('link', { name: /^Join/ }).first().click();
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { level: 1, name: 'You have joined' }).waitFor();
    await page.getByRole('link', { name: 'go to the groups' }).click();

    await page.getByRole('link', { name: 'Waiting to know' }).click();
    await page.getByRole('heading', { level: 1, name: 'Waiting to know' }).waitFor();
    await page.getByRole('checkbox', { name: joining.read }).check();
    await page.getByRole('button', { name: joining.doJoin, exact: true }).click();

    await page.getByRole('link', { name: group.start }).click();
    await page.getByRole('heading', { level: 1, name: conversations.opening.title }).waitFor();
    expect(await page.getByRole('radio', { name: writing.anonymous }).isChecked()).toBe(true);
    await page.getByLabel(conversations.opening.heading, { exact: true }).fill('It is very quiet here');
    await page
      .getByLabel(conversations.opening.label, { exact: true })
      .fill('They could not find a heartbeat on Tuesday.');
    await page.getByRole('button', { name: conversations.opening.post }).click();

    await page.getByRole('heading', { level: 1, name: 'It is very quiet here' }).waitFor();
    const post = page.getByRole('article').first();
    expect(await post.innerText()).toMatch(/Anonymous[\s\S]*You[\s\S]*They could not find a heartbeat on Tuesday\./);
    // Nothing of it is anywhere but on the page and at the server; the watcher looks after each test.
    expect(watch.said).toEqual([]);
    const [{ n } = { n: 0 }] = await community.server.sql<{ n: number }>(
      'select count(*)::int as n from discussions.post',
    );
    expect(n).toBe(1);
  });
});
