import type { ComponentChildren } from 'preact';
import { notes as noteWords } from '../../../words/en/notes.js';
import { you as words } from '../../../words/en/you.js';
import { NoteTag, type Note } from '../../parts/note-tag.js';
import { hourWords } from '../../parts/times.js';

export interface OwnThread {
  id: string;
  groupId: string;
  title: string | null;
  notes: readonly Note[];
  openedHour: string;
  lastSeq: number;
  readUpTo: number;
}

interface ThreadRowProps {
  thread: OwnThread;
  groups: readonly { id: string; name: string }[];
  children?: ComponentChildren;
}

/** A conversation in a list of one's own. It opens where one stopped reading. */
export function ThreadRow({ thread, groups, children }: ThreadRowProps) {
  const { id, groupId, title, notes, openedHour } = thread;
  const group = groups.find((found) => found.id === groupId);
  const untitled = notes.length > 0 ? noteWords.covered : words.thread.gone;
  return (
    <li>
      <h2>
        <a href={`/t/${id}`}>{title ?? untitled}</a>
      </h2>
      {title === null && notes.length > 0 && (
        <p class="meta">
          <NoteTag notes={notes} />
        </p>
      )}
      <p class="meta">
        {isNew(thread) && <span class="new">{words.thread.unread}</span>}
        {group && <span>{words.thread.in.replace('{group}', group.name)}</span>}
        <span>{words.thread.opened.replace('{time}', hourWords(openedHour))}</span>
      </p>
      {children}
    </li>
  );
}

/** Whether somebody wrote there after the person last read it. */
export function isNew({ lastSeq, readUpTo }: Pick<OwnThread, 'lastSeq' | 'readUpTo'>): boolean {
  return lastSeq > readUpTo;
}
