import type { ComponentChildren } from 'preact';
import { TopBar } from '../../../components/top-bar.js';
import { moderation as words } from '../../../words/en/moderation.js';
import { shell } from '../../../words/en/shell.js';
import { NotHere } from '../../parts/loaded.js';
import { Shell } from '../../parts/shell.js';
import type { Staff } from './desk.types.js';
import { readsRecord } from './team.js';

interface DeskFrameProps {
  here: 'queue' | 'record';
  staff: Staff;
  looks: string;
  children: ComponentChildren;
}

/** The frame of the desk: the bar of every page with the desk's own ways in it, and no tabs. */
export function DeskFrame({ here, staff, looks, children }: DeskFrameProps) {
  return (
    <div class="mod">
      <TopBar home="/groups">
        <nav class="nav" aria-label={words.title}>
          <a href="/mod" aria-current={here === 'queue' ? 'page' : undefined}>
            {words.nav.queue}
          </a>
          {readsRecord(staff) && (
            <a href="/mod/record" aria-current={here === 'record' ? 'page' : undefined}>
              {words.nav.record}
            </a>
          )}
          <a href="/groups">{words.nav.groups}</a>
        </nav>
      </TopBar>
      <main class={looks} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Safety: whoever has no work here learns no more than that there is no such page. */
export function NotForYou() {
  return (
    <Shell>
      <h1>{shell.notHere}</h1>
      <NotHere />
    </Shell>
  );
}
