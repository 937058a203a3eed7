import { useEffect, useRef, useState } from 'preact/hooks';
import { room as words } from '../../../words/en/room.js';
import type { Note } from '../../parts/note-tag.js';
import { wiredNote } from './said.js';

/** The longest message, in characters. */
const LONGEST = 2_000;

export interface Composed {
  body: string;
  anonymous: boolean;
  notes: string[];
}

interface WritingOptions {
  /** The draft as it was kept. */
  saved: string | null;
  mayHide: boolean;
  /** Words the person took back, to be put with the others. */
  given: string | undefined;
  onTaken: () => void;
  /** Undefined while nobody may write. */
  onSend: ((composed: Composed) => void) | undefined;
}

/** What somebody is writing, and sending it: too long or nothing is said at the field, and keeps the words. */
export function useWriting({ saved, mayHide, given, onTaken, onSend }: WritingOptions) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(saved ?? '');
  const [anonymous, setAnonymous] = useState(mayHide);
  const [notes, setNotes] = useState<Note[]>([]);
  const [error, setError] = useState<string>();
  useEffect(() => {
    if (given === undefined) return;
    setBody((now) => (now ? `${now}\n${given}` : given));
    onTaken();
  }, [given]);
  const send = () => {
    const wrong = wrongWith(body.trim());
    setError(wrong);
    if (wrong) return field.current?.focus();
    onSend?.({ body: body.trim(), anonymous, notes: notes.map(wiredNote) });
    setBody('');
    setNotes([]);
  };
  return { field, body, setBody, anonymous, setAnonymous, notes, setNotes, error, send };
}

function wrongWith(body: string): string | undefined {
  if (!body) return words.empty;
  const tooMany = [...body].length - LONGEST;
  return tooMany > 0 ? words.tooLong.replace('{number}', String(tooMany)) : undefined;
}
