import type { ComponentChildren } from 'preact';
import { library as words } from '../../../words/en/library.js';
import { Shell } from '../../parts/shell.js';

interface LibraryFrameProps {
  here: 'list' | 'notes' | 'helplines' | 'text';
  children: ComponentChildren;
}

/** A page of the library desk, with the ways to its parts. */
export function LibraryFrame({ here, children }: LibraryFrameProps) {
  return (
    <Shell looks="main--library">
      <nav class="row ways-in" aria-label={words.ways}>
        <a href="/library" aria-current={here === 'list' ? 'page' : undefined}>
          {words.nav.list}
        </a>
        <a href="/library/notes" aria-current={here === 'notes' ? 'page' : undefined}>
          {words.nav.notes}
        </a>
        <a href="/library/helplines" aria-current={here === 'helplines' ? 'page' : undefined}>
          {words.nav.helplines}
        </a>
        <a href="/articles">{words.nav.read}</a>
      </nav>
      {children}
    </Shell>
  );
}
