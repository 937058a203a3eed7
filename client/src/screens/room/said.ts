import type { Block } from '../../../../src/kernel/rich-text.js';
import type { WireOffer } from '../../../../src/realtime/wire.js';
import type { Note } from '../../parts/note-tag.js';
import type { Outbox, Outgoing } from './outbox.reducer.js';
import { messagesOf, type RoomState } from './room.reducer.js';

/** A content note in the spelling of the API, from that of the wire: "labour-and-birth". */
export function noteOf(wired: string): Note {
  return wired.toUpperCase().replaceAll('-', '_') as Note;
}

/** The same the other way round. */
export function wiredNote(note: Note): string {
  return note.toLowerCase().replaceAll('_', '-');
}

/** An offer of help in the spelling of the wire, from that of the API. */
export function offerOf({ card, level }: { card: string; level: string }): WireOffer {
  return { card: card.toLowerCase(), level: level.toLowerCase() } as WireOffer;
}

/** The bare words of a message. */
export function textOf(body: readonly Block[]): string {
  return body.map(({ spans }) => spans.map(({ text }) => text).join('')).join(' ');
}

/** The words of a message as they were typed, for changing them. */
export function sourceOf(body: readonly Block[]): string {
  return body
    .map((block, i) => {
      const before = body[i - 1]?.kind;
      const isOneList = before === block.kind && block.kind !== 'paragraph';
      return (i === 0 ? '' : isOneList ? '\n' : '\n\n') + MARK[block.kind] + block.spans.map(typed).join('');
    })
    .join('');
}

const MARK: Record<Block['kind'], string> = {
  paragraph: '',
  item: '- ',
  'numbered-item': '1. ',
  quote: '> ',
  heading: '# ',
};

function typed({ text, strong, em, href }: Block['spans'][number]): string {
  const mark = `${strong ? '**' : ''}${em ? '*' : ''}`;
  const words = `${mark}${text}${[...mark].reverse().join('')}`;
  return href ? `[${words}](${href})` : words;
}

/**
 * Whether words that were on their way stand in the room already: an answer may be lost after they arrived. They can
 * only stand after the place where the room was when they were first sent.
 */
export function isSaid({ tries, after, body }: Outgoing, room: RoomState): boolean {
  if (tries === 0 || after === undefined) return false;
  const letters = lettersOf(body);
  return messagesOf(room).some(
    (message) =>
      message.author?.isYou && message.seq > after && message.body && lettersOf(textOf(message.body)) === letters,
  );
}

/** What is left of an outbox once the room is known: what stands there needs no second place. */
export function leftOf(outbox: Outbox, room: RoomState): Outbox {
  const left = outbox.filter(
    (one) => !(one.seq !== undefined && one.seq <= room.last) && !(one.state === 'late' && isSaid(one, room)),
  );
  return left.length === outbox.length ? outbox : left;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
