import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember } from '../../world/groups.js';
import { clientId, type Person, Person as Somebody } from '../../world/person.js';
import { Line } from '../../world/socket.js';

describe('live hints about threads', () => {
  let server: TestServer;
  let groupId: string;
  let writer: Person;
  let reader: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    writer = await aMember(server, groupId, 'Wilma');
    reader = await aMember(server, groupId, 'Rita');
  });
  afterAll(() => server.stop());

  const heard = (line: Line, event: string) => line.heard.filter((frame) => frame.event === event);

  it('tell whoever has the thread open that there is more, and nothing of what it says', async () => {
    const { post } = await say.open(writer, groupId, {});
    const line = await Line.connect(server, reader);
    expect(await line.askAnything('thread.watch', { threadId: post.threadId })).toMatchObject({ lastSeq: 1 });
    await say.reply(writer, post.threadId, { body: 'quiet words' });
    await line.until(() => heard(line, 'thread.moved').length === 1, 'a hint');
    expect(heard(line, 'thread.moved')[0]!.payload).toMatchObject({ threadId: post.threadId, lastSeq: 2 });
    expect(line.frames.join()).not.toContain('quiet words');
    await line.askAnything('thread.unwatch', { threadId: post.threadId });
    await say.reply(writer, post.threadId, {});
    await say.reply(writer, post.threadId, {});
    expect(heard(line, 'thread.moved')).toHaveLength(1);
    line.hangUp();
  });

  it('tell writers, named or anonymous, that something is new for them, and nobody else', async () => {
    const { post } = await say.open(writer, groupId, { anonymous: true });
    const [writers, readers] = [await Line.connect(server, writer), await Line.connect(server, reader)];
    const other = await aMember(server, groupId, 'Olive');
    await say.reply(other, post.threadId, {});
    await writers.until(() => heard(writers, 'activity.changed').length === 1, 'a hint');
    expect(Object.keys(heard(writers, 'activity.changed')[0]!.payload)).toEqual(['pad']);
    expect(heard(readers, 'activity.changed')).toEqual([]);
    writers.hangUp();
    readers.hangUp();
  });

  it('are refused to strangers, and end for whoever left', async () => {
    const { post } = await say.open(writer, groupId, {});
    const stranger = await Line.connect(server, await new Somebody(server).signUp());
    for (const threadId of [post.threadId, clientId()]) {
      expect(await stranger.refused('thread.watch', { threadId })).toMatchObject({ code: 'NOT_FOUND' });
    }
    const leaver = await aMember(server, groupId);
    const line = await Line.connect(server, leaver);
    await line.askAnything('thread.watch', { threadId: post.threadId });
    await leaver.send('mutation ($id: Id!) { leaveGroup(groupId: $id) }', { id: groupId });
    const staying = await Line.connect(server, reader);
    await staying.askAnything('thread.watch', { threadId: post.threadId });
    await say.reply(writer, post.threadId, {});
    await staying.until(() => heard(staying, 'thread.moved').length === 1, 'a hint');
    expect(heard(line, 'thread.moved')).toEqual([]);
    for (const open of [stranger, line, staying]) open.hangUp();
  });
});
