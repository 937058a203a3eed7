import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import { isWaiting, LATE, nextOf, type Outbox, outboxReducer } from './outbox.reducer.js';
import { NO_ROOM } from './room.reducer.js';
import { isSaid, leftOf, sourceOf } from './said.js';

const WORDS = { body: 'kettle’s on', anonymous: true, notes: [], replyTo: null };
const wrote = (outbox: Outbox, clientId: string, at = 0) =>
  outboxReducer(outbox, { kind: 'write', words: WORDS, clientId, at });
const sent = (outbox: Outbox, clientId: string) => outboxReducer(outbox, { kind: 'send', clientId, head: 4 });
const refused = (outbox: Outbox, clientId: string, code: string) =>
  outboxReducer(outbox, { kind: 'refused', clientId, refused: { code } });

describe('words on their way', () => {
  it('go one at a time, in the order they were written', () => {
    const two = wrote(wrote([], 'one'), 'two');
    expect(nextOf(two)?.clientId).toBe('one');
    const first = sent(two, 'one');
    expect(nextOf(first)).toBeUndefined();
    const kept = outboxReducer(first, { kind: 'acknowledged', clientId: 'one', seq: 5 });
    expect(nextOf(kept)?.clientId).toBe('two');
    // They stay on the screen until the room itself shows them.
    expect(leftOf(kept, { ...NO_ROOM, last: 4 })).toHaveLength(2);
    expect(leftOf(kept, { ...NO_ROOM, last: 5 }).map(({ clientId }) => clientId)).toEqual(['two']);
  });

  it('keep their id until they are acknowledged, however often they are sent', () => {
    let outbox = wrote([], 'one');
    for (let i = 0; i < 5; i += 1) {
      outbox = outboxReducer(sent(outbox, 'one'), { kind: 'unanswered', clientId: 'one' });
    }
    expect(nextOf(outbox)).toMatchObject({ clientId: 'one', tries: 5, after: 4 });
  });

  it.each(['MUTED', 'CLOSED', 'TOO_LONG', 'SIGN_IN', 'NOT_FOUND'])('keep their words when refused: %s', (code) => {
    const held = refused(sent(wrote([], 'one'), 'one'), 'one', code);
    expect(held).toMatchObject([{ ...WORDS, state: 'held', refused: { code } }]);
    expect([nextOf(held), isWaiting(held)]).toEqual([undefined, false]);
    const again = outboxReducer(held, { kind: 'again', clientId: 'one', newId: 'other' });
    expect(nextOf(again)?.clientId).toBe('one');
    expect(outboxReducer(held, { kind: 'taken back', clientId: 'one' })).toEqual([]);
  });

  it('take another id only when theirs stands for other words', () => {
    const held = refused(sent(wrote([], 'one'), 'one'), 'one', 'CONFLICT');
    expect(outboxReducer(held, { kind: 'again', clientId: 'one', newId: 'other' })[0]?.clientId).toBe('other');
  });

  it('wait when the refusal passes by itself', () => {
    expect(nextOf(refused(sent(wrote([], 'one'), 'one'), 'one', 'TOO_MANY'))?.clientId).toBe('one');
  });

  it('are not in the way of others when they are held', () => {
    const held = refused(sent(wrote([], 'one'), 'one'), 'one', 'TOO_LONG');
    expect(nextOf(wrote(held, 'two'))?.clientId).toBe('two');
  });

  it('ask before they go when they waited so long that the talk has moved on', () => {
    const waiting = wrote(wrote([], 'old', 0), 'new', LATE);
    const looked = outboxReducer(waiting, { kind: 'looked', now: LATE + 1 });
    expect(looked.map(({ state }) => state)).toEqual(['late', 'waiting']);
    expect(nextOf(looked)?.clientId).toBe('new');
    const wanted = outboxReducer(looked, { kind: 'again', clientId: 'old', newId: 'other' });
    expect(nextOf(outboxReducer(wanted, { kind: 'looked', now: LATE * 9 }))?.clientId).toBe('old');
  });

  it('are not sent for whoever signs in next without being asked', () => {
    const held = outboxReducer(sent(wrote(wrote([], 'one'), 'two'), 'one'), { kind: 'held' });
    expect([isWaiting(held), held.map(({ state }) => state)]).toEqual([false, ['held', 'held']]);
  });

  it('are known to have arrived although no answer came', () => {
    const own: WireMessage = {
      id: 'm5',
      seq: 5,
      author: { name: 'Rowan', isAnonymous: true, isYou: true },
      body: [{ kind: 'paragraph', spans: [{ text: 'kettle’s ' }, { text: 'on', strong: true }] }],
      notes: [],
      replyTo: null,
      state: 'standing',
      edited: false,
      writtenMinute: '2026-03-04T03:04:00.000Z',
    };
    const room = { ...NO_ROOM, last: 5, messages: new Map([['m5', own]]) };
    const waiting = outboxReducer(sent(wrote([], 'one'), 'one'), { kind: 'unanswered', clientId: 'one' });
    expect(isSaid(waiting[0]!, room)).toBe(true);
    expect(isSaid({ ...waiting[0]!, after: 5 }, room)).toBe(false);
    expect(isSaid(wrote([], 'two')[0]!, room)).toBe(false);
    const late = outboxReducer(waiting, { kind: 'looked', now: LATE + 1 });
    expect(leftOf(late, room)).toEqual([]);
    expect(sourceOf(own.body!)).toBe('kettle’s **on**');
  });

  it('are never lost, and never on their way twice at once', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const action = fc.oneof(
      fc.record({ kind: fc.constant('unanswered' as const), clientId: id }),
      fc.record({ kind: fc.constant('looked' as const), now: fc.nat(LATE * 3) }),
      fc.record({ kind: fc.constant('again' as const), clientId: id, newId: id }),
      fc.record({ kind: fc.constant('held' as const) }),
      fc.record({
        kind: fc.constant('refused' as const),
        clientId: id,
        refused: fc.record({ code: fc.constantFrom('MUTED', 'BUSY') }),
      }),
      fc.constant('send' as const),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        let outbox = ['a', 'b', 'c'].reduce((all, one) => wrote(all, one), [] as Outbox);
        for (const one of actions) {
          const next = nextOf(outbox);
          if (one !== 'send') outbox = outboxReducer(outbox, one);
          else if (next) outbox = sent(outbox, next.clientId);
          expect(outbox.map(({ clientId, body }) => [clientId, body])).toEqual(
            ['a', 'b', 'c'].map((clientId) => [clientId, WORDS.body]),
          );
          expect(outbox.filter(({ state }) => state === 'sending').length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
