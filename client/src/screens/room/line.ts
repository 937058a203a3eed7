import type { Acknowledged, ClientEvents, ServerEvents, WireRefusal } from '../../../../src/realtime/wire.js';

/** No answer came: the connection is gone, or too slow. What was asked may have happened all the same. */
export class NoAnswer extends Error {}

/** The server answered, and refused. */
export class LineRefusal extends Error {
  constructor(readonly refused: WireRefusal) {
    super(refused.code);
  }
}

export interface LineEvents {
  onOpen: () => void;
  onLost: () => void;
  /** Nobody is signed in here any more; the line is closed until `open` is called again. */
  onEnded: () => void;
  onTold: <Name extends keyof ServerEvents>(event: Name, payload: ServerEvents[Name]) => void;
  /** Whether to connect again while the page is hidden. */
  isWanted: () => boolean;
}

/** Waits between two attempts, in milliseconds: longer each time, and never all at once for everybody. */
const SHORTEST = 200;
const LONGEST = 5_000;
/** An answer that takes longer does not come, in milliseconds. */
const PATIENCE = 10_000;

type Answered = (answer: Acknowledged<unknown> | undefined) => void;

/**
 * A line to our own server, for as long as a room is open. It speaks the protocol of socket.io over a WebSocket: that
 * part of it which we use is smaller than what a library brings along for every other way.
 */
export class Line {
  #socket: WebSocket | undefined;
  #isOpen = false;
  #failures = 0;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  readonly #answers = new Map<number, Answered>();
  readonly #onWake = () => this.#wake();

  constructor(
    private readonly events: LineEvents,
    private readonly address = addressOf(location),
  ) {}

  /** Connects, and again whenever the connection was lost. */
  open(): void {
    addEventListener('online', this.#onWake);
    document.addEventListener('visibilitychange', this.#onWake);
    this.#failures = 0;
    this.#connect();
  }

  close(): void {
    removeEventListener('online', this.#onWake);
    document.removeEventListener('visibilitychange', this.#onWake);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#drop();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The answer to an event. Throws LineRefusal or NoAnswer. */
  async ask<Name extends keyof ClientEvents>(
    event: Name,
    input: ClientEvents[Name]['input'],
  ): Promise<ClientEvents[Name]['answer']> {
    if (!this.#isOpen) throw new NoAnswer();
    const number = (this.#asked += 1);
    const answer = await new Promise<Acknowledged<unknown> | undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), PATIENCE);
      this.#answers.set(number, (given) => {
        clearTimeout(timer);
        resolve(given);
      });
      this.#socket!.send(`42${number}${JSON.stringify([event, input])}`);
    });
    this.#answers.delete(number);
    if (!answer) throw new NoAnswer();
    if ('refused' in answer) throw new LineRefusal(answer.refused);
    return answer.ok as ClientEvents[Name]['answer'];
  }

  #connect(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#drop();
    const socket = new WebSocket(this.address);
    this.#socket = socket;
    this.#expect(PATIENCE);
    socket.onmessage = ({ data }) => socket === this.#socket && this.#read(String(data));
    socket.onclose = () => socket === this.#socket && this.#lost();
  }

  /** Takes one frame: the kind of packet, for an event or answer also the kind of message and its number. */
  #read(frame: string): void {
    const [, kind, number, rest] = /^(0|2|4[0-4]|.)(\d*)(.*)$/s.exec(frame) ?? [];
    if (kind === '0') {
      const { pingInterval, pingTimeout } = JSON.parse(rest!) as { pingInterval: number; pingTimeout: number };
      this.#calm = pingInterval + pingTimeout;
      this.#socket!.send('40');
    } else if (kind === '2') this.#socket!.send('3');
    else if (kind === '40') this.#opened();
    else if (kind === '41') this.#lost();
    else if (kind === '42') this.#told(JSON.parse(rest!) as [keyof ServerEvents, never]);
    else if (kind === '43') this.#answers.get(Number(number))?.((JSON.parse(rest!) as [Acknowledged<unknown>])[0]);
    else if (kind === '44') return this.#refused(JSON.parse(rest!) as { data?: WireRefusal });
    this.#expect(this.#calm);
  }

  /** How long the server may be silent, in milliseconds; it says so when it is connected to. */
  #calm = PATIENCE;

  #opened(): void {
    this.#isOpen = true;
    this.#failures = 0;
    this.events.onOpen();
  }

  #told([event, payload]: [keyof ServerEvents, never]): void {
    this.events.onTold(event, payload);
  }

  #refused({ data }: { data?: WireRefusal }): void {
    if (data?.code !== 'SIGN_IN') return this.#lost();
    this.close();
    this.events.onEnded();
  }

  #lost(): void {
    this.#drop();
    this.events.onLost();
    // Safety: a page that nobody looks at keeps no line open behind the back of whoever holds the device next.
    if (document.hidden && !this.events.isWanted()) return;
    const wait = Math.min(LONGEST, SHORTEST * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(() => this.#connect(), wait * (0.5 + Math.random()));
  }

  #wake(): void {
    if (!this.#socket && !document.hidden) this.#connect();
  }

  /** Lets go of the connection, and of whatever waits for an answer on it. */
  #drop(): void {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = undefined;
    this.#isOpen = false;
    socket?.close();
    for (const answered of this.#answers.values()) answered(undefined);
    this.#answers.clear();
  }

  #expect(milliseconds: number): void {
    clearTimeout(this.#silence);
    if (this.#socket) this.#silence = setTimeout(() => this.#lost(), milliseconds);
  }
}

function addressOf({ protocol, host }: Location): string {
  return `${protocol === 'http:' ? 'ws' : 'wss'}://${host}/socket/?EIO=4&transport=websocket`;
}
