import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { room as words } from '../../../client/words/en/room.js';
import { type Story, tellStory } from '../../world/story.js';
import { aCommunity } from '../setup/community.js';

describe('a night in the room', () => {
  const community = aCommunity();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(community.server);
  });

  const log = (page: Page) => page.getByRole('region', { name: words.log });
  const say = async (page: Page, text: string) => {
    await page.getByRole('textbox', { name: words.write }).fill(text);
    await page.getByRole('button', { name: words.send, exact: true }).click();
  };
  /** The lines of this test, in the order a person sees them. */
  const linesOf = async (page: Page) => (await log(page).innerText()).match(/line \d+ of (juniper|tomas)/g);

  it('nothing is lost, doubled or out of order when the connection is cut twice', async () => {
    const juniper = await community.visitor({}, story.juniper);
    const tomas = await community.visitor({}, story.tomas);
    juniper.watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|WebSocket connection|ERR_EMPTY_RESPONSE/);
    tomas.watch.allow(/WebSocket connection|ERR_CONNECTION/);
    for (const { page } of [juniper, tomas]) {
      await page.goto(`/g/${story.groupId}/room`);
      await log(page).getByText('I do not know what to write').waitFor();
    }

    await say(juniper.page, 'line 1 of juniper');
    await log(tomas.page).getByText('line 1 of juniper').waitFor();
    for (const cut of [1, 2]) {
      await juniper.context.setOffline(true);
      community.cutLines();
      await juniper.page.getByText(words.offline).first().waitFor();
      await say(juniper.page, `line ${cut * 10} of juniper`);
      await log(juniper.page).getByText(words.states.waiting).first().waitFor();
      await say(tomas.page, `line ${cut * 10 + 1} of tomas`);
      await log(tomas.page)
        .getByText(`line ${cut * 10 + 1} of tomas`)
        .waitFor();
      await juniper.context.setOffline(false);
      await log(tomas.page)
        .getByText(`line ${cut * 10} of juniper`)
        .waitFor({ timeout: 30_000 });
      await log(juniper.page)
        .getByText(`line ${cut * 10 + 1} of tomas`)
        .waitFor({ timeout: 30_000 });
    }
    await say(tomas.page, 'line 99 of tomas');
    await log(juniper.page).getByText('line 99 of tomas').waitFor();

    const seen = await linesOf(juniper.page);
    expect([...seen!].sort()).toEqual(
      [
        'line 1 of juniper',
        'line 10 of juniper',
        'line 11 of tomas',
        'line 20 of juniper',
        'line 21 of tomas',
        'line 99 of tomas',
      ].sort(),
    );
    expect(await linesOf(tomas.page)).toEqual(seen);
  });
});
