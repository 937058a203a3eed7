import { beforeAll, describe, expect, it } from '@jest/globals';
import { conversations } from '../../../client/words/en/conversations.js';
import { duty } from '../../../client/words/en/duty.js';
import { onDuty } from '../../../client/words/en/on-duty.js';
import { room } from '../../../client/words/en/room.js';
import type { Person } from '../../world/person.js';
import { type Story, tellStory } from '../../world/story.js';
import { aCommunity } from '../setup/community.js';

describe('being here for others', () => {
  const community = aCommunity();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(community.server);
  });

  /** Somebody whose clock shows what the server's shows. */
  async function pageOf(person: Person) {
    const { page, context } = await community.visitor({ timezoneId: 'Europe/London' }, person);
    await context.clock.setFixedTime(community.server.clock.now());
    return page;
  }

  it('is said by a host on a phone, by keyboard, and read by a member beside what they write', async () => {
    const member = await pageOf(story.juniper);
    await member.goto(`/t/${story.threadId}`);
    const composer = member.getByRole('form', { name: conversations.write.title });
    await composer.getByText(duty.nobody).waitFor();

    const host = await pageOf(story.maren);
    await host.goto('/you');
    await host.getByRole('link', { name: 'When I am here' }).press('Enter');
    await host.getByText(onDuty.now.not).waitFor();
    await host.getByRole('button', { name: onDuty.now.do }).press('Enter');
    await host.getByText(/^You are here until \d\d:\d\d: /).waitFor();
    expect(await host.getByText(onDuty.now.done).isVisible()).toBe(true);
    // Names are for stewards.
    expect(await host.getByRole('heading', { name: /rota/ }).count()).toBe(0);

    await member.reload();
    await composer.getByText(duty.here).waitFor();
    expect(await composer.innerText()).not.toContain('Maren');
    await member.goto(`/g/${story.groupId}/room`);
    await member.getByText(duty.here).waitFor();

    await host.getByRole('button', { name: onDuty.now.leave }).press('Enter');
    await host.getByText(onDuty.now.not).waitFor();
    await community.server.sql('update chat.room set closed = true where id = $1', [story.roomId]);
    await member.reload();
    await member.getByText(room.closed).waitFor();
    await member.getByText(duty.nobody).waitFor();
    await community.server.sql('update chat.room set closed = false where id = $1', [story.roomId]);
  });

  it('can be planned: members read the hour, and a steward reads who', async () => {
    const host = await pageOf(story.maren);
    await host.goto('/you/duty');
    const plans = host.getByRole('region', { name: onDuty.plans.title });
    const tomorrow = new Date(community.server.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    await plans.getByLabel(onDuty.plans.day).fill(tomorrow);
    await plans.getByLabel(onDuty.plans.from).fill('09:00');
    await plans.getByLabel(onDuty.plans.until, { exact: true }).fill('08:30');
    await plans.getByRole('button', { name: onDuty.plans.do }).click();
    await plans.getByText(onDuty.plans.wrongUntil).waitFor();
    await plans.getByLabel(onDuty.plans.until, { exact: true }).fill('11:00');
    await plans.getByRole('button', { name: onDuty.plans.do }).click();
    await plans.getByRole('button', { name: onDuty.plans.drop }).waitFor();

    const member = await pageOf(story.juniper);
    await member.goto(`/t/${story.threadId}`);
    await member.getByText(/Somebody plans to be here from about 9:00 on /).waitFor();

    const steward = await pageOf(story.dele);
    await steward.goto('/mod');
    await steward.getByText(onDuty.shift.not).waitFor();
    await steward.goto('/you/duty');
    await steward.getByText(/^Maren plans .*09:00 to 11:00/).waitFor();
    await steward.getByRole('button', { name: onDuty.now.do }).click();
    // Once at the top and once in the rota.
    await steward
      .getByText(/^You are here until .*: Every group/)
      .nth(1)
      .waitFor();
    await steward.goto('/mod');
    await steward.getByText(/^You are here until/).waitFor();
  });
});
