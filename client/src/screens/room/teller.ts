import type { WireMessage } from '../../../../src/realtime/wire.js';
import { room as words } from '../../../words/en/room.js';
import { noteWords } from '../../parts/note-tag.js';
import { noteOf, textOf } from './said.js';

/** What a screen reader says of what others write: every message, how many there are, or nothing. */
export type Hearing = 'every' | 'counts' | 'off';

/** Somebody who has not typed for this long has paused, in milliseconds. */
const PAUSE = 2_000;
/** Counts are gathered this long, in milliseconds. */
const GATHERED = 700;

/** Decides what is said of the messages of others, and when; the announcer says it. */
export class Teller {
  hearing: Hearing = 'every';
  /** The person stopped arrivals: nothing is said of them. */
  isPaused = false;
  #counted = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly say: (text: string) => void) {}

  /** The person types: nothing is said over it, and how much came is said once they pause. */
  typed(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      this.#count();
    }, PAUSE);
  }

  arrived(messages: readonly WireMessage[], how: 'live' | 'missed'): void {
    if (this.hearing === 'off' || this.isPaused) return;
    if (how === 'missed') return this.say(counted(words.missed, messages.length));
    if (this.hearing === 'every' && !this.#typing) return messages.forEach((message) => this.say(spoken(message)));
    this.#counted += messages.length;
    if (!this.#typing) this.#counting ??= setTimeout(() => this.#count(), GATHERED);
  }

  stop(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#counting);
    this.#typing = this.#counting = undefined;
    this.#counted = 0;
  }

  #count(): void {
    this.#counting = undefined;
    if (this.#typing || this.#counted === 0) return;
    this.say(counted(words.new, this.#counted));
    this.#counted = 0;
  }
}

/** "1 new message" or "3 new messages" of a sentence for each. */
export function counted(sentences: { one: string; many: string }, number: number): string {
  return number === 1 ? sentences.one : sentences.many.replace('{number}', String(number));
}

/** A message as it is said: covered words are not said, what they are about is. */
function spoken({ author, body, notes }: WireMessage): string {
  const name = author?.name ?? words.somebody;
  if (body) return words.says.replace('{name}', name).replace('{words}', textOf(body));
  return words.saysCovered.replace('{name}', name).replace('{notes}', noteWords(notes.map(noteOf)));
}
