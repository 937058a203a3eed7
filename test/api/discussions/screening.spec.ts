import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember } from '../../world/groups.js';
import { clientId, type Person } from '../../world/person.js';

const OFFERED = `mutation ($input: OpenThreadInput!) {
  openThread(input: $input) { post { threadId body showing } supportOffer { card level } }
}`;

describe('writing that sounds like danger', () => {
  let server: TestServer;
  let groupId: string;
  let writer: Person;
  let reader: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    writer = await aMember(server, groupId);
    reader = await aMember(server, groupId);
  });
  afterAll(() => server.stop());

  const write = async (body: string, given: object = {}) =>
    (await writer.send(OFFERED, { input: say.opening(groupId, { body, ...given }) })).openThread;
  const cases = () => server.sql('select lane, why, author_id, subject_id from moderation.case_item order by lane');

  it('is answered with an offer to the writer alone, and posted like everything else', async () => {
    const { post, supportOffer } = await write('I am going to end my life tonight');
    expect(supportOffer).toEqual({ card: 'MIND', level: 'NOW' });
    const seen = await reader.post(say.READ, { id: post.threadId });
    expect(JSON.stringify(seen)).toContain('end my life tonight');
    expect(JSON.stringify(seen)).not.toMatch(/offer|suicide-risk|screening/i);
  });

  it('asks a moderator to look at the post, saying which rule spoke and not who wrote', async () => {
    expect(await cases()).toMatchObject([
      { lane: 'now', author_id: null, why: [expect.stringMatching(/^screening:en:/)] },
    ]);
  });

  it('offers again when the answer was lost and the request repeated, and opens no second case', async () => {
    const input = say.opening(groupId, {
      clientId: clientId(),
      body: 'I have soaked three pads in an hour and feel faint',
    });
    const first = (await writer.send(OFFERED, { input })).openThread;
    const again = (await writer.send(OFFERED, { input })).openThread;
    expect(first.supportOffer).toMatchObject({ card: 'BODY' });
    expect(again).toEqual(first);
    expect(await cases()).toHaveLength(2);
  });

  it('is not heard in grief', async () => {
    expect((await write('My baby died and there was no heartbeat. I studied for a deadline.')).supportOffer).toBeNull();
    expect(await cases()).toHaveLength(2);
  });
});
