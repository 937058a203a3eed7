import type { ComponentChildren } from 'preact';
import { Icon } from '../../../components/icon.js';
import { room as words } from '../../../words/en/room.js';

interface BarProps {
  at: string;
  name?: string | undefined;
  about?: string | undefined;
  children?: ComponentChildren;
}

/** Where one is, the way back, and what can be done with the room itself. */
export function Bar({ at, name, about, children }: BarProps) {
  return (
    <div class="room">
      <a class="iconbtn" href={`/g/${at}`} aria-label={name ? words.back.replace('{group}', name) : words.backUp}>
        <Icon name="back" />
      </a>
      <div>
        <h1>{name ?? words.untitled}</h1>
        {about && <p>{about}</p>}
      </div>
      {children}
    </div>
  );
}

/** What the page is called. */
export function titleOf(name: string | undefined): string {
  return name ? words.title.replace('{group}', name) : words.untitled;
}
