import type { ComponentChildren } from 'preact';
import { STYLES } from './styles.js';

interface FrameProps {
  title: string;
  children: ComponentChildren;
}

/** Every plain page: no script, help and the way out before anything else. */
export function Frame({ title, children }: FrameProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLES }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to main content
        </a>
        <header class="top">
          <a class="brand" href="/">
            Beside
          </a>
          <a class="btn btn--help" href="/help">
            Help now
          </a>
          <a class="btn" href="/leave" rel="nofollow">
            Leave
          </a>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <nav aria-label="More pages">
            <a href="/articles">Articles</a>
            <a href="/rules">How we are with each other</a>
            <a href="/limits">What we cannot protect you from</a>
          </nav>
        </footer>
      </body>
    </html>
  );
}
