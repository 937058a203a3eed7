import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../../components/icon.js';
import { TopBar } from '../../components/top-bar.js';
import { WaysToHelp } from '../../components/ways-to-help.js';
import { shell } from '../../words/en/shell.js';
import { useRouter } from '../router/router.js';

const TABS: { href: string; icon: IconName; name: keyof typeof shell.tabs }[] = [
  { href: '/groups', icon: 'groups', name: 'groups' },
  { href: '/articles', icon: 'book', name: 'read' },
  { href: '/search', icon: 'search', name: 'search' },
  { href: '/you', icon: 'person', name: 'you' },
];

interface ShellProps {
  /** A further name of the main part, for pages with a look of their own. */
  looks?: string;
  /** Where there is a bar of the page's own at the bottom, the tabs give way. */
  bare?: boolean;
  children: ComponentChildren;
}

/** The frame of a page of the app: the bar above, the tabs below. */
export function Shell({ looks, bare, children }: ShellProps) {
  return (
    <>
      <TopBar home="/groups" />
      <main class={`main ${looks ?? ''}`} id="main" tabIndex={-1}>
        {children}
      </main>
      {!bare && (
        <footer class="foot">
          <WaysToHelp plan />
        </footer>
      )}
      {!bare && <Tabs />}
    </>
  );
}

function Tabs() {
  const { path } = useRouter();
  const isIn = (href: string) => path.startsWith(href) || (href === '/groups' && /^\/[gt]\//.test(path));
  return (
    <nav class="tabs" aria-label={shell.main}>
      <ul>
        {TABS.map(({ href, icon, name }) => (
          <li key={href}>
            <a href={href} aria-current={isIn(href) ? 'page' : undefined}>
              <Icon name={icon} />
              {shell.tabs[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way up, with the name of where it leads. */
export function Up({ to, children }: { to: string; children: ComponentChildren }) {
  return (
    <a class="back" href={to}>
      <Icon name="back" />
      {children}
    </a>
  );
}
