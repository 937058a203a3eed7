import type { ComponentChildren } from 'preact';
import { Mark } from './brand.js';
import { Icon } from './icon.js';

interface TopBarProps {
  /** Where the mark leads: the front door, or the member's groups. */
  home: string;
  /** What stands between the mark and the way out, on the moderation desk. */
  children?: ComponentChildren;
}

/** The bar of every page: help and the way out are plain links, in the same place, in the same words. */
export function TopBar({ home, children }: TopBarProps) {
  return (
    <header class="top">
      <a class="skip vh" href="#main">
        Skip to main content
      </a>
      <LeaveLink class="skip vh" />
      <div class="top__in">
        <a class="brand" href={home}>
          <Mark />
          <span>Beside</span>
        </a>
        {children}
        <div class="row push">
          <a class="btn btn--help btn--small" href="/help">
            <Icon name="help" />
            Help now
          </a>
          <LeaveLink class="btn btn--leave btn--small">
            <Icon name="leave" />
          </LeaveLink>
        </div>
      </div>
    </header>
  );
}

/** Safety: a plain link that works before, without and after any script. */
function LeaveLink({ children, ...rest }: { class: string; children?: ComponentChildren }) {
  return (
    <a {...rest} href="/leave" rel="nofollow noreferrer" data-leave>
      {children}Leave<span class="vh"> this site quickly</span>
    </a>
  );
}
