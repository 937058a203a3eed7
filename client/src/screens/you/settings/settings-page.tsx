import type { ComponentChildren } from 'preact';
import { settings } from '../../../../words/en/settings.js';
import { Shell, Up } from '../../../parts/shell.js';

interface SettingsPageProps {
  title: string;
  lead?: string | undefined;
  children: ComponentChildren;
}

/** A page below "Settings". */
export function SettingsPage({ title, lead, children }: SettingsPageProps) {
  return (
    <Shell looks="main--you">
      <Up to="/you/settings">{settings.title}</Up>
      <h1>{title}</h1>
      {lead && <p class="lede">{lead}</p>}
      {children}
    </Shell>
  );
}
