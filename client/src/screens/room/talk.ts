import type { ClientEvents, ServerEvents, WireMessage, WireOffer } from '../../../../src/realtime/wire.js';
import { Line, LineRefusal, type LineEvents } from './line.js';
import {
  isWaiting,
  nextOf,
  type Outbox,
  type OutboxAction,
  outboxReducer,
  type Outgoing,
  type Words,
} from './outbox.reducer.js';
import {
  isBehind,
  messagesOf,
  NO_ROOM,
  type RoomAction,
  roomReducer,
  type RoomState,
  SHOWN_AT_FIRST,
} from './room.reducer.js';
import { leftOf } from './said.js';

/** How the line to the room stands. `stopping`: the server is about to start anew. */
export type Connection = 'joining' | 'here' | 'lost' | 'stopping' | 'ended' | 'removed';

export interface TalkState {
  connection: Connection;
  room: RoomState;
  outbox: Outbox;
  /** Help that was offered to the writer alone, until they close it. */
  offer: WireOffer | null;
  /** The server has said that nobody may write here now. */
  isClosed: boolean;
}

/** What happens in a talk that somebody may want to be told of. */
export interface TalkEars {
  changed: (state: TalkState) => void;
  /** Messages of others: `live` as they were said, `missed` while there was no connection. */
  arrived: (messages: readonly WireMessage[], how: 'live' | 'missed') => void;
  sent: () => void;
  held: (one: Outgoing) => void;
}

export type OpenLine = (events: LineEvents) => Pick<Line, 'open' | 'close' | 'ask' | 'isOpen'>;

/** Positions asked for at once. */
const PAGE = 100;
/** Waits before what passes by itself is tried again, in milliseconds. */
const SHORTEST = 200;
const LONGEST = 5_000;
/** What is on its way when somebody leaves the room is waited for this long, in milliseconds. */
const FAREWELL = 5_000;
/** How often waiting words are looked at, in milliseconds. */
const LOOK = 15_000;

/** One room while it is open: joins, catches up, hears, and sends what waits. */
export class Talk {
  /** The last position that was on the screen when the room was left. */
  seen: number | undefined;
  #state: TalkState;
  readonly #line: ReturnType<OpenLine>;
  #ears: TalkEars | undefined;
  #isCatchingUp = false;
  /** Everything up to here was told to the ears. */
  #told = -1;
  #failures = 0;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #isLooking = false;
  #isLeaving = false;

  constructor(
    readonly roomId: string,
    openLine: OpenLine = (events) => new Line(events),
  ) {
    this.#state = { connection: 'joining', room: NO_ROOM, outbox: [], offer: null, isClosed: false };
    this.#line = openLine({
      onOpen: () => void this.#enter(),
      onLost: () => this.#isIn('here', 'joining', 'stopping') && this.#set({ connection: 'lost' }),
      onEnded: () => this.#ended(),
      onTold: (event, payload) => this.#heard(event, payload),
      isWanted: () => isWaiting(this.#state.outbox),
    });
  }

  get state(): TalkState {
    return this.#state;
  }

  listen(ears: TalkEars | undefined): void {
    this.#ears = ears;
  }

  open(): void {
    this.#isLeaving = false;
    // Safety: whoever signed in now may be somebody else, to whom none of this was shown.
    if (this.#isIn('ended')) this.#set({ room: NO_ROOM });
    if (!this.#isIn('here')) this.#set({ connection: 'joining' });
    this.#look();
    this.#line.open();
  }

  /** Hangs up at once, as when the page is put away. */
  hangUp(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#isLooking = false;
    this.#line.close();
    if (this.#isIn('here', 'joining', 'stopping')) this.#set({ connection: 'lost' });
  }

  /** Leaves the room; what is on its way is waited for a moment. */
  async leave(): Promise<void> {
    this.#ears = undefined;
    this.#isLeaving = true;
    const until = Date.now() + FAREWELL;
    while (this.#isLeaving && this.#line.isOpen && isWaiting(this.#state.outbox) && Date.now() < until) await pause(50);
    if (!this.#isLeaving) return;
    if (this.#line.isOpen) await this.#line.ask('chat.leave', { roomId: this.roomId }).catch(() => undefined);
    if (this.#isLeaving) this.hangUp();
  }

  send(words: Words): void {
    this.#mail({ kind: 'write', words, clientId: crypto.randomUUID(), at: Date.now() });
    this.#look();
    void this.#sendNext();
  }

  again(clientId: string): void {
    this.#mail({ kind: 'again', clientId, newId: crypto.randomUUID() });
    void this.#sendNext();
  }

  /** Takes words out of the outbox, and gives them back. */
  takeBack(clientId: string): Outgoing | undefined {
    const one = this.#state.outbox.find((outgoing) => outgoing.clientId === clientId);
    this.#mail({ kind: 'taken back', clientId });
    return one;
  }

  /** Shows what was said before; resolves once it is there. */
  async older(): Promise<void> {
    const { from } = this.#state.room;
    const after = Math.max(0, from - SHOWN_AT_FIRST);
    const { events } = await this.#line.ask('chat.fetch', { roomId: this.roomId, after, limit: from - after });
    this.#room({ kind: 'older', after, events });
  }

  lift(id: string, body: WireMessage['body']): void {
    this.#room(body ? { kind: 'lifted', id, body } : { kind: 'covered', id });
  }

  /** Asks for everything again, under other choices. */
  reread(): void {
    this.#room({ kind: 'reread' });
    void this.#catchUp();
  }

  offer(offer: WireOffer | null): void {
    this.#set({ offer });
  }

  async #enter(): Promise<void> {
    const wasThere = this.#state.room.last >= 0;
    try {
      // Joined first and asked afterwards: nothing can fall in between.
      const { head } = await this.#line.ask('chat.join', { roomId: this.roomId });
      this.#room({ kind: 'joined', head });
      await this.#catchUp();
      if (!this.#line.isOpen) return;
      this.#tellArrived(wasThere ? 'missed' : undefined);
      this.#set({ connection: 'here' });
      void this.#sendNext();
    } catch (error) {
      this.#refused(error, () => void this.#enter());
    }
  }

  async #catchUp(): Promise<void> {
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    try {
      while (isBehind(this.#state.room)) {
        const asked = { after: this.#state.room.last, limit: PAGE };
        const page = await this.#line.ask('chat.fetch', { roomId: this.roomId, ...asked });
        this.#room({ kind: 'fetched', ...asked, ...page });
      }
    } finally {
      this.#isCatchingUp = false;
    }
  }

  #heard<Name extends keyof ServerEvents>(event: Name, payload: ServerEvents[Name]): void {
    if (event === 'chat.event') {
      const { roomId, ...happened } = payload as ServerEvents['chat.event'];
      if (roomId === this.roomId) this.#room({ kind: 'heard', event: happened });
    } else if (event === 'chat.heads') {
      const { heads } = payload as ServerEvents['chat.heads'];
      for (const { roomId, head } of heads) if (roomId === this.roomId) this.#room({ kind: 'head', head });
    } else if (event === 'chat.removed') {
      if ((payload as ServerEvents['chat.removed']).roomId === this.roomId) this.#removed();
    } else if (event === 'draining') this.#set({ connection: 'stopping' });
    if (!this.#isIn('here')) return;
    this.#tellArrived('live');
    if (isBehind(this.#state.room)) void this.#catchUp().then(() => this.#tellArrived('live'), this.#ignore);
  }

  async #sendNext(): Promise<void> {
    if (!this.#isIn('here')) return;
    this.#mail({ kind: 'looked', now: Date.now() });
    const one = nextOf(this.#state.outbox);
    if (!one) return;
    const { clientId, body, anonymous, notes, replyTo } = one;
    this.#mail({ kind: 'send', clientId, head: this.#state.room.head });
    try {
      const input = { roomId: this.roomId, clientId, body, anonymous, notes, replyTo };
      this.#acknowledged(clientId, await this.#line.ask('chat.send', input));
    } catch (error) {
      if (error instanceof LineRefusal) this.#mailRefused(clientId, error);
      else this.#mail({ kind: 'unanswered', clientId });
      this.#failures += 1;
    }
    this.#later(() => void this.#sendNext(), this.#failures ? backOff(this.#failures) : 0);
  }

  #acknowledged(clientId: string, { seq, supportOffer }: ClientEvents['chat.send']['answer']): void {
    this.#failures = 0;
    this.#mail({ kind: 'acknowledged', clientId, seq });
    if (supportOffer) this.#set({ offer: supportOffer });
    this.#ears?.sent();
    // The room tells of it too; if that was lost, this says how far the room has come.
    this.#room({ kind: 'head', head: seq });
    this.#later(() => isBehind(this.#state.room) && void this.#catchUp().catch(this.#ignore), 1_000);
  }

  #mailRefused(clientId: string, { refused }: LineRefusal): void {
    this.#mail({ kind: 'refused', clientId, refused });
    const one = this.#state.outbox.find((outgoing) => outgoing.clientId === clientId);
    if (one?.state !== 'held') return;
    this.#failures = 0;
    if (refused.code === 'CLOSED') this.#set({ isClosed: true });
    this.#ears?.held(one);
  }

  #refused(error: unknown, again: () => void): void {
    if (!(error instanceof LineRefusal)) return;
    const { code } = error.refused;
    if (code === 'NOT_FOUND' || code === 'NOT_ALLOWED') this.#removed();
    else if (code === 'SIGN_IN') this.#ended();
    else this.#later(again, LONGEST);
  }

  #removed(): void {
    this.#line.close();
    this.#mail({ kind: 'held' });
    this.#set({ connection: 'removed' });
  }

  #ended(): void {
    this.#line.close();
    this.#mail({ kind: 'held' });
    this.#set({ connection: 'ended' });
  }

  /** Looks now and then whether something has waited too long. */
  #look(): void {
    this.#mail({ kind: 'looked', now: Date.now() });
    if (this.#isLooking || this.#state.outbox.length === 0) return;
    this.#isLooking = true;
    this.#later(() => {
      this.#isLooking = false;
      this.#look();
    }, LOOK);
  }

  #tellArrived(how: 'live' | 'missed' | undefined): void {
    const { room } = this.#state;
    const told = this.#told;
    this.#told = Math.max(told, room.last);
    if (!how || told === room.last) return;
    const isNews = ({ seq, author, state }: WireMessage) => seq > told && state === 'standing' && !author?.isYou;
    const news = messagesOf(room).filter(isNews);
    if (news.length > 0) this.#ears?.arrived(news, how);
  }

  #room(action: RoomAction): void {
    const room = roomReducer(this.#state.room, action);
    if (room !== this.#state.room) this.#set({ room, outbox: leftOf(this.#state.outbox, room) });
  }

  #mail(action: OutboxAction): void {
    this.#set({ outbox: leftOf(outboxReducer(this.#state.outbox, action), this.#state.room) });
  }

  #set(change: Partial<TalkState>): void {
    this.#state = { ...this.#state, ...change };
    this.#ears?.changed(this.#state);
  }

  #isIn(...connections: Connection[]): boolean {
    return connections.includes(this.#state.connection);
  }

  #later(does: () => void, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      does();
    }, milliseconds);
    this.#timers.add(timer);
  }

  /** Whatever could not be asked for now is noticed again by the next head. */
  readonly #ignore = () => undefined;
}

function backOff(failures: number): number {
  return Math.min(LONGEST, SHORTEST * 2 ** failures) * (0.5 + Math.random());
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
