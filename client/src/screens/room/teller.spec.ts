/**
 * @jest-environment jsdom
 */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { virtual } from '@guidepup/virtual-screen-reader';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import { announce, mountAnnouncer } from '../../announcer.js';
import { room as words } from '../../../words/en/room.js';
import { Teller } from './teller.js';
import { heldWords } from './use-talk.js';

const message = (text: string, name = 'Wren', cover = false): WireMessage => ({
  id: text,
  seq: 1,
  author: { name, isAnonymous: true, isYou: false },
  body: cover ? null : [{ kind: 'paragraph', spans: [{ text }] }],
  notes: cover ? ['bleeding-described'] : [],
  ...(cover && { cover: true }),
  replyTo: null,
  state: 'standing',
  edited: false,
  writtenMinute: '2026-03-04T03:04:00.000Z',
});
const five = ['a', 'b', 'c', 'd', 'e'].map((text) => message(text));

const pause = setTimeout;
let teller: Teller;
beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  document.body.replaceChildren();
  mountAnnouncer((number) => words.new.many.replace('{number}', String(number)));
  await virtual.start({ container: document.body });
  teller = new Teller(announce);
});
afterEach(async () => {
  teller.stop();
  await virtual.stop();
  jest.useRealTimers();
});

/** What a screen reader has said by itself after so many milliseconds. */
async function said(milliseconds = 5_000): Promise<string[]> {
  jest.advanceTimersByTime(milliseconds);
  await new Promise((resolve) => pause(resolve, 20));
  const log = await virtual.spokenPhraseLog();
  return log.filter((phrase) => phrase.startsWith('polite: ')).map((phrase) => phrase.slice('polite: '.length));
}

describe('a screen reader in a room', () => {
  it('says one message with its name', async () => {
    teller.arrived([message('kettle’s on')], 'live');
    expect(await said()).toEqual(['Wren: kettle’s on']);
  });

  it('says what covered words are about, and not the words', async () => {
    teller.arrived([message('hidden', 'Priya', true)], 'live');
    expect(await said()).toEqual(['Priya: a covered message. Content note: bleeding described']);
  });

  it('counts five that come at once', async () => {
    five.forEach((one) => teller.arrived([one], 'live'));
    expect(await said()).toEqual(['5 new messages']);
  });

  it('says nothing over somebody who types, and counts when they pause', async () => {
    teller.typed();
    teller.arrived([message('a')], 'live');
    expect(await said(1_500)).toEqual([]);
    teller.typed();
    teller.arrived([message('b')], 'live');
    expect(await said()).toEqual(['2 new messages']);
  });

  it('counts only, or says nothing, when somebody chose so', async () => {
    teller.hearing = 'off';
    teller.arrived(five, 'live');
    expect(await said()).toEqual([]);
    teller.hearing = 'counts';
    teller.arrived([message('a')], 'live');
    expect(await said()).toEqual(['1 new message']);
  });

  it('says nothing of what comes while the room is paused', async () => {
    teller.isPaused = true;
    teller.arrived(five, 'live');
    expect(await said()).toEqual([]);
  });

  it('says how much was missed, and nothing when nothing was', async () => {
    teller.arrived(five, 'missed');
    expect(await said()).toEqual(['5 messages came while there was no connection.']);
  });

  it('says that one’s own words were sent, or were not and why', async () => {
    announce(words.sent);
    expect(await said()).toEqual(['Sent.']);
    announce(heldWords({ code: 'CLOSED' }));
    expect((await said()).at(-1)).toBe('Not sent. This is closed just now.');
  });
});
