// What travels over the socket, in both directions. Types only, so that a client can share this file.
import type { Block } from '../kernel/rich-text.js';

/** The path of the socket server; the transport is websocket alone, and the cookie signs in. */
export const SOCKET_PATH = '/socket';

export interface WireAuthor {
  name: string;
  isAnonymous: boolean;
  isYou: boolean;
}

export type WireEventKind = 'written' | 'edited' | 'deleted' | 'removed' | 'restored';

/** A message as this reader may see it. */
export interface WireMessage {
  id: string;
  /** The position it was written at; edits and removals have positions of their own. */
  seq: number;
  /** Null once the words are gone. */
  author: WireAuthor | null;
  /** Null when the words are gone, and when they are covered. */
  body: Block[] | null;
  /** Content notes, in the spelling of `content-notes.en.json`. */
  notes: string[];
  /** Present when the words are covered: `openMessage` fetches them. */
  cover?: true;
  replyTo: string | null;
  state: 'standing' | 'deleted' | 'removed';
  edited: boolean;
  /** ISO 8601, to the minute. */
  writtenMinute: string;
}

/** One position of a room: what happened there, or just the position when this reader chose not to meet it. */
export type WireEvent =
  { seq: number; kind: WireEventKind; message: WireMessage; bare?: never } | { seq: number; bare: true };

/** Help that is offered to a writer, privately: which card, and how soon. */
export interface WireOffer {
  card: 'mind' | 'body' | 'safety' | 'worried';
  level: 'now' | 'today' | 'watch';
}

/** What a client may ask, each with one argument; the acknowledgement holds the answer or a refusal. */
export interface ClientEvents {
  /** Listen to a room; ask for it again after every connect. */
  'chat.join': { input: { roomId: string }; answer: { head: number } };
  'chat.leave': { input: { roomId: string }; answer: Record<string, never> };
  /** The same `clientId` until it is acknowledged: then it is one message, however often it was sent. */
  'chat.send': {
    input: {
      roomId: string;
      clientId: string;
      body: string;
      anonymous: boolean;
      notes?: string[];
      replyTo?: string | null;
    };
    answer: { seq: number; messageId: string; replayed: boolean; supportOffer?: WireOffer };
  };
  /**
   * What happened after a position, in order. A position that is missing before the last one given is gone for good;
   * fewer events than `limit` mean that there is nothing more up to `head`.
   */
  'chat.fetch': {
    input: { roomId: string; after: number; limit: number };
    answer: { events: WireEvent[]; head: number };
  };
  /** Hear of new posts in a thread while it is open. */
  'thread.watch': { input: { threadId: string }; answer: { lastSeq: number } };
  'thread.unwatch': { input: { threadId: string }; answer: Record<string, never> };
}

/** What the server tells. Any of it may be lost: positions say so, and `chat.fetch` heals it. */
export interface ServerEvents {
  'chat.event': { roomId: string } & WireEvent;
  /** Every ten seconds, the last position of each room that is listened to. */
  'chat.heads': { heads: { roomId: string; head: number }[] };
  /** The room is no longer open to this person. */
  'chat.removed': { roomId: string };
  /** A thread that is watched has posts up to this position. */
  'thread.moved': { threadId: string; lastSeq: number };
  /** Something is new for this person: ask for it. */
  'activity.changed': Record<string, never>;
  /** This server is about to stop: connect again. */
  draining: Record<string, never>;
}

/** The acknowledgement of every event. `pad` fills the frame and means nothing. */
export type Acknowledged<Answer> = { ok: Answer; pad?: string } | { refused: WireRefusal; pad?: string };

export interface WireRefusal {
  code: string;
  field?: string;
  limit?: number;
  until?: string;
  /** For UNEXPECTED: what to name when telling the operator. */
  reference?: string;
}
