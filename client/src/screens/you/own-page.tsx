import type { ComponentChildren } from 'preact';
import { Icon } from '../../../components/icon.js';
import { you as words } from '../../../words/en/you.js';
import { Shell, Up } from '../../parts/shell.js';

interface OwnPageProps {
  title: string;
  lead?: string | undefined;
  children: ComponentChildren;
}

/** A page below "You". */
export function OwnPage({ title, lead, children }: OwnPageProps) {
  return (
    <Shell looks="main--you">
      <Up to="/you">{words.title}</Up>
      <h1>{title}</h1>
      {lead && <p class="lede">{lead}</p>}
      {children}
    </Shell>
  );
}

interface WayProps {
  to: string;
  name: string;
  about: string;
  isNew?: boolean;
}

/** A line of a list of pages. */
export function Way({ to, name, about, isNew }: WayProps) {
  return (
    <li>
      <a href={to}>
        <span class="t">
          {name} {isNew && <span class="new">{words.new}</span>}
        </span>
        <span class="m">{about}</span>
        <Icon name="next" />
      </a>
    </li>
  );
}
