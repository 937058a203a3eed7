import type { ComponentChildren } from 'preact';
import { TopBar } from '../../../client/components/top-bar.js';
import { builtClient } from './built-client.js';

interface FrameProps {
  title: string;
  children: ComponentChildren;
}

/** Every plain page: whole without its script, help and the way out before anything else. */
export function Frame({ title, children }: FrameProps) {
  const { style, script } = builtClient();
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        <link rel="stylesheet" href={style} />
        <script type="module" src={script} />
      </head>
      <body>
        <TopBar home="/" />
        <main class="main" id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="foot">
          <nav aria-label="More pages">
            <a href="/articles">Articles</a>
            <a href="/rules">How we are with each other</a>
            <a href="/limits">What we cannot protect you from</a>
            <a href="/look">How this looks</a>
          </nav>
        </footer>
      </body>
    </html>
  );
}
