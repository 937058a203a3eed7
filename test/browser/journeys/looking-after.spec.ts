import { beforeAll, describe, expect, it } from '@jest/globals';
import { conversations } from '../../../client/words/en/conversations.js';
import { moderation } from '../../../client/words/en/moderation.js';
import { statement } from '../../../client/words/en/statement.js';
import { writing } from '../../../client/words/en/writing.js';
import { reply } from '../../world/conversations.js';
import { type Story, tellStory } from '../../world/story.js';
import { aCommunity } from '../setup/community.js';

describe('looking after each other', () => {
  const community = aCommunity();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(community.server);
    await reply(story.wren, story.threadId, { body: 'You can ring me at the number on my page.', anonymous: true });
  });

  it('a report becomes a decision, and the decision a statement that only the writer reads', async () => {
    const tomas = await community.visitor({}, story.tomas);
    await tomas.page.goto(`/t/${story.threadId}`);
    const post = tomas.page.getByRole('article').filter({ hasText: 'the number on my page' });
    await post.getByRole('button', { name: /^More/ }).click();
    await post.getByRole('button', { name: conversations.menu.report }).click();
    const dialog = tomas.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: writing.report.reasons.PRIVATE_DETAILS }).check();
    await dialog.getByRole('button', { name: writing.report.do }).click();
    await dialog.getByText(writing.report.received).waitFor();

    const dele = await community.visitor({ viewport: { width: 1280, height: 900 } }, story.dele);
    await dele.page.goto('/mod');
    const title = moderation.titles['private-details'];
    await dele.page.getByRole('link', { name: title }).click();
    await dele.page.getByRole('heading', { level: 2, name: title }).waitFor();
    // Covered until somebody chooses to read it, and it names nobody.
    expect(await dele.page.getByText('the number on my page').count()).toBe(0);
    await dele.page.getByRole('button', { name: moderation.case.take }).click();
    await dele.page.getByRole('button', { name: moderation.reported.read.POST }).click();
    await dele.page.getByText('the number on my page').first().waitFor();
    expect(await dele.page.locator('body').innerText()).not.toMatch(/Wren/);
    await dele.page.getByRole('radio', { name: moderation.decide.choices.REMOVE[0] }).check();
    await dele.page.getByLabel(moderation.decide.rule, { exact: true }).selectOption({ index: 1 });
    const preview = await dele.page.getByRole('group', { name: /will read this/ }).innerText();
    await dele.page.getByRole('button', { name: moderation.decide.do.REMOVE }).click();
    await dele.page.getByRole('heading', { name: moderation.decide.done }).waitFor();

    const wren = await community.visitor({}, story.wren);
    await wren.page.goto('/you/notices');
    const told = statement.what.REMOVE.replace('{thing}', statement.things.POST);
    await wren.page.getByRole('heading', { name: told }).waitFor();
    // The writer reads what whoever decided was shown.
    const read = await wren.page.locator('main').innerText();
    for (const line of preview
      .split('\n')
      .slice(1)
      .filter((text) => text.trim()))
      expect(read).toContain(line.trim());
    expect(read).not.toMatch(/Dele|Tomas/);

    await tomas.page.reload();
    await tomas.page.getByText(conversations.moderatorTook).first().waitFor();
    expect(await tomas.page.getByText('the number on my page').count()).toBe(0);
    await tomas.page.goto('/you/notices');
    await tomas.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await tomas.page.getByText(told).count()).toBe(0);
  });
});
