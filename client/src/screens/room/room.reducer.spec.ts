import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WireEvent, WireEventKind, WireMessage } from '../../../../src/realtime/wire.js';
import { isBehind, messagesOf, NO_ROOM, roomReducer, type RoomAction, type RoomState } from './room.reducer.js';

/** A room as a server keeps it: its events, and its messages as they stand now. */
class Told {
  readonly log: { seq: number; kind: WireEventKind; id: string }[] = [];
  private readonly messages = new Map<string, WireMessage>();
  private readonly hidden = new Set<string>();
  private readonly gone = new Set<string>();

  write(hidden = false): string {
    const id = `m${this.log.length + 1}`;
    this.messages.set(id, {
      id,
      seq: this.log.length + 1,
      author: { name: 'Wren', isAnonymous: true, isYou: false },
      body: [{ kind: 'paragraph', spans: [{ text: `words of ${id}` }] }],
      notes: [],
      replyTo: null,
      state: 'standing',
      edited: false,
      writtenMinute: '2026-03-04T03:04:00.000Z',
    });
    if (hidden) this.hidden.add(id);
    return this.happens('written', id);
  }

  change(id: string, kind: WireEventKind): string {
    const message = this.messages.get(id)!;
    const words = { kind: 'paragraph' as const, spans: [{ text: `changed at ${this.log.length + 1}` }] };
    if (kind === 'edited') this.messages.set(id, { ...message, body: [words], edited: true });
    if (kind === 'removed') this.messages.set(id, { ...message, body: null, author: null, state: 'removed' });
    if (kind === 'deleted') this.messages.set(id, { ...message, body: null, author: null, state: 'deleted' });
    if (kind === 'restored') this.messages.set(id, { ...message, body: [words], state: 'standing' });
    return this.happens(kind, id);
  }

  /** What is too old is deleted, with all that happened to it. */
  expire(id: string): void {
    this.gone.add(id);
  }

  get head(): number {
    return this.log.length;
  }

  event(seq: number): WireEvent {
    const { kind, id } = this.log[seq - 1]!;
    if (this.hidden.has(id)) return { seq, bare: true };
    return { seq, kind, message: this.messages.get(id)! };
  }

  page(after: number, limit: number): Extract<RoomAction, { kind: 'fetched' }> {
    const seqs = this.log.filter(({ seq, id }) => seq > after && !this.gone.has(id)).slice(0, limit);
    return { kind: 'fetched', after, limit, events: seqs.map(({ seq }) => this.event(seq)), head: this.head };
  }

  /** What a reader is to see of everything after a position. */
  standing(from: number): WireMessage[] {
    const shown = [...this.messages.values()].filter(({ id }) => !this.hidden.has(id) && !this.gone.has(id));
    return shown.filter(({ seq }) => seq > from);
  }

  private happens(kind: WireEventKind, id: string): string {
    this.log.push({ seq: this.log.length + 1, kind, id });
    return id;
  }
}

/** Asks until nothing is missing, as the page does. */
function caughtUp(state: RoomState, told: Told, limit: number): RoomState {
  let next = roomReducer(state, { kind: 'head', head: told.head });
  for (let asked = 0; isBehind(next); asked += 1) {
    if (asked > told.head) throw new Error('It asks for ever.');
    next = roomReducer(next, told.page(next.last, limit));
  }
  return next;
}

const talked = (messages: number): Told => {
  const told = new Told();
  for (let i = 0; i < messages; i += 1) told.write();
  return told;
};
const words = (state: RoomState) => messagesOf(state).map(({ body }) => body?.[0]?.spans[0]?.text);

describe('a room', () => {
  it('opens at its end, and shows what came before when it is asked for', () => {
    const told = talked(100);
    const opened = caughtUp(roomReducer(NO_ROOM, { kind: 'joined', head: 100 }), told, 25);
    expect(messagesOf(opened).map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => 41 + i));
    const page = { kind: 'older' as const, after: 20, events: told.page(20, 20).events };
    expect(messagesOf(roomReducer(opened, page))).toEqual(told.standing(20));
  });

  it('waits with what came early, and asks for the hole', () => {
    const told = talked(3);
    const joined = roomReducer(NO_ROOM, { kind: 'joined', head: 0 });
    const early = roomReducer(joined, { kind: 'heard', event: told.event(3) });
    expect([words(early), isBehind(early)]).toEqual([[], true]);
    const late = roomReducer(roomReducer(early, { kind: 'heard', event: told.event(2) }), {
      kind: 'heard',
      event: told.event(1),
    });
    expect([messagesOf(late), isBehind(late)]).toEqual([told.standing(0), false]);
  });

  it('takes words away that were taken back, and puts back what was restored', () => {
    const told = talked(1);
    let state = caughtUp(roomReducer(NO_ROOM, { kind: 'joined', head: 1 }), told, 50);
    told.change('m1', 'removed');
    state = roomReducer(state, { kind: 'heard', event: told.event(2) });
    expect(messagesOf(state)).toMatchObject([{ state: 'removed', body: null, author: null }]);
    told.change('m1', 'restored');
    state = roomReducer(state, { kind: 'heard', event: told.event(3) });
    expect(words(state)).toEqual(['changed at 3']);
  });

  it('covers words again when they change under a lifted cover', () => {
    const told = talked(1);
    const opened = caughtUp(roomReducer(NO_ROOM, { kind: 'joined', head: 1 }), told, 50);
    const lifted = roomReducer(opened, { kind: 'lifted', id: 'm1', body: [] });
    told.change('m1', 'edited');
    expect(roomReducer(lifted, { kind: 'heard', event: told.event(2) }).lifted.size).toBe(0);
  });

  it('lets go of a voice that is not to be met any more', () => {
    const told = talked(3);
    const opened = caughtUp(roomReducer(NO_ROOM, { kind: 'joined', head: 3 }), told, 50);
    Object.assign(told, { hidden: new Set(['m2']) });
    const again = caughtUp(roomReducer(opened, { kind: 'reread' }), told, 2);
    expect(messagesOf(again)).toEqual(told.standing(0));
    expect(messagesOf(again)).toHaveLength(2);
  });

  it('begins anew at the end for whoever missed very much', () => {
    const state = roomReducer(roomReducer(NO_ROOM, { kind: 'joined', head: 5 }), { kind: 'joined', head: 5_000 });
    expect([state.from, state.last]).toEqual([4_940, 4_940]);
  });
});

describe('whatever is lost, doubled or out of order', () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ does: fc.constant('write' as const), hidden: fc.boolean() }) },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('change' as const),
        which: fc.nat(),
        kind: fc.constantFrom<WireEventKind>('edited', 'deleted', 'removed', 'restored'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('expire' as const), which: fc.nat() }) },
    // A place among what was told so far, or is still to be told: late, doubled and early all come of it.
    { weight: 6, arbitrary: fc.record({ does: fc.constant('hear' as const), which: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('head' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('fetch' as const),
        after: fc.nat(),
        limit: fc.integer({ min: 1, max: 5 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('reread' as const) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('join' as const) }) },
  );

  it('the list ends the same, with no hole and nothing twice', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.array(step, { maxLength: 120 }), (before, steps) => {
        const told = talked(before);
        // Frames on their way: each may come once, often or never.
        const frames: WireEvent[] = [];
        let state = roomReducer(NO_ROOM, { kind: 'joined', head: told.head });
        for (const one of steps) {
          if (one.does === 'write') told.write(one.hidden);
          else if (one.does === 'change' && told.head) told.change(told.log[one.which % told.head]!.id, one.kind);
          else if (one.does === 'expire' && told.head) told.expire(told.log[one.which % told.head]!.id);
          else if (one.does === 'hear' && frames.length) {
            state = roomReducer(state, { kind: 'heard', event: frames[one.which % frames.length]! });
          } else if (one.does === 'head') state = roomReducer(state, { kind: 'head', head: told.head });
          else if (one.does === 'fetch') state = roomReducer(state, told.page(one.after % (told.head + 1), one.limit));
          else if (one.does === 'reread') state = roomReducer(state, { kind: 'reread' });
          else if (one.does === 'join') state = roomReducer(state, { kind: 'joined', head: told.head });
          if (one.does === 'write' || one.does === 'change') if (told.head) frames.push(told.event(told.head));
        }
        const isGone = (id: string) => !told.standing(0).some((message) => message.id === id);
        const ended = caughtUp(state, told, 7);
        expect(isBehind(ended)).toBe(false);
        // What expired after it was read may stay on this page until it is closed; nothing else may differ.
        const seen = messagesOf(ended).filter(({ id }) => !isGone(id));
        expect(seen).toEqual(told.standing(ended.from));
        expect(new Set(seen.map(({ seq }) => seq)).size).toBe(seen.length);
      }),
      { numRuns: 500 },
    );
  });
});
