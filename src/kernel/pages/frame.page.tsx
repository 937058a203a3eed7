import type { ComponentChildren } from 'preact';
import { TopBar } from '../../../client/components/top-bar.js';
import { WaysToHelp } from '../../../client/components/ways-to-help.js';
import { builtClient, type ScriptName } from './built-client.js';

interface FrameProps {
  title: string;
  /** What this page gains from a script besides what all of them do. */
  script?: Exclude<ScriptName, 'public'>;
  /** Whether the ways of help stand on the page itself, and need not be named below it again. */
  isHelp?: boolean;
  children: ComponentChildren;
}

/** Every plain page: whole without its script, help and the way out before anything else. */
export function Frame({ title, script, isHelp, children }: FrameProps) {
  const { style, scripts, sharedScript } = builtClient();
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        <link rel="stylesheet" href={style} />
        <link rel="modulepreload" href={sharedScript} />
        <script type="module" src={scripts.public} />
        {script && <script type="module" src={scripts[script]} />}
      </head>
      <body>
        <TopBar home="/" />
        <main class="main" id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="foot">
          {!isHelp && <WaysToHelp />}
          <nav aria-label="More pages">
            <a href="/groups">Groups</a>
            <a href="/articles">Read</a>
            <a href="/rules">How we are with each other</a>
            <a href="/limits">What we cannot protect you from</a>
            <a href="/kept">What we keep</a>
            <a href="/accessibility">Accessibility</a>
            <a href="/look">How this looks</a>
          </nav>
        </footer>
      </body>
    </html>
  );
}
