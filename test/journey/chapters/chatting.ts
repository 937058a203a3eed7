import assert from 'node:assert/strict';
import { clientId } from '../../world/person.js';
import { gapsIn, Line, roomOf, wordsIn } from '../../world/socket.js';
import type { Stage } from '../stage.js';

/** A night in the room: in order, once for each message, healed after a cut, closed to whoever may not be there. */
export async function chatting(stage: Stage): Promise<void> {
  const { nell, ana, hana, sol, made } = stage;
  stage.chapter('Chatting');
  const roomId = await roomOf(nell, made.group!);
  let nells = await Line.connect(stage, nell);
  const anas = await Line.connect(stage, ana);
  const hanas = await Line.connect(stage, hana);

  await stage.step('members listen to their room; a stranger is told there is none', async () => {
    for (const line of [nells, anas, hanas]) assert.equal((await line.ask('chat.join', { roomId })).head, 0);
    const sols = await Line.connect(stage, sol);
    assert.equal((await sols.refused('chat.join', { roomId })).code, 'NOT_FOUND');
    assert.equal(
      (await sols.refused('chat.send', { roomId, clientId: clientId(), body: 'x', anonymous: true })).code,
      'NOT_FOUND',
    );
    sols.hangUp();
  });

  await stage.step('named and anonymous messages come in one order to everybody', async () => {
    const sent = [nells.say(roomId, 'one'), anas.say(roomId, 'two', { anonymous: true }), hanas.say(roomId, 'three')];
    const acknowledged = await Promise.all(sent);
    assert.deepEqual(acknowledged.map(({ seq }) => seq).sort(), [1, 2, 3]);
    for (const line of [nells, anas, hanas]) assert.deepEqual(gapsIn(await line.hears(roomId, 3)), []);
  });

  await stage.step('only the writer of an anonymous message sees that it is theirs', async () => {
    const isYou = (line: Line) =>
      line
        .events(roomId)
        .map((event) => !event.bare && event.message.author?.isAnonymous && event.message.author.isYou);
    assert.deepEqual([isYou(anas).filter(Boolean).length, isYou(nells).filter(Boolean).length], [1, 0]);
  });

  await stage.step('a message that is sent again is there once', async () => {
    const id = clientId();
    const sends = await Promise.all([1, 2, 3].map(() => nells.say(roomId, 'again', { clientId: id })));
    assert.deepEqual([...new Set(sends.map(({ seq }) => seq))], [4]);
    assert.equal(sends.filter(({ replayed }) => !replayed).length, 1);
    assert.equal(
      (await nells.refused('chat.send', { roomId, clientId: id, body: 'other', anonymous: false })).code,
      'CONFLICT',
    );
  });

  await stage.step('what was missed while away is fetched, without a gap', async () => {
    nells.hangUp();
    await hanas.say(roomId, 'while you were away');
    nells = await Line.connect(stage, nell);
    const { head } = await nells.ask('chat.join', { roomId });
    const { events } = await nells.fetch(roomId, 0);
    assert.deepEqual([head, events.length, gapsIn(events)], [5, 5, []]);
    assert.equal(wordsIn(events[4]), 'while you were away');
  });

  await stage.step('a noted message travels without its words', async () => {
    await hanas.say(roomId, 'about that day', { notes: ['anniversaries'] });
    const event = (await anas.hears(roomId, 6))[5];
    assert.deepEqual([wordsIn(event), event?.bare ? null : event?.message.cover], [undefined, true]);
  });

  await stage.step('what is no message is refused by name, and words are not lost by it', async () => {
    assert.equal(
      (await nells.refused('chat.send', { roomId, clientId: 'no id', body: 'x', anonymous: false })).code,
      'INVALID',
    );
    assert.equal(
      (await nells.refused('chat.send', { roomId, clientId: clientId(), body: ' ', anonymous: false })).field,
      'body',
    );
  });

  for (const line of [nells, anas, hanas]) line.hangUp();
}
