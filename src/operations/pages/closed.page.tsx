import { builtClient } from '../../kernel/pages/built-client.js';

/** What Back leads to after leaving. Safety: not a word of what this is. */
export function ClosedPage() {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Closed</title>
        <link rel="icon" type="image/svg+xml" href="/assets/plain.svg" />
        <link rel="stylesheet" href={builtClient().style} />
      </head>
      <body>
        <main class="main">
          <h1>Closed</h1>
          <form class="sec" action="/closed" method="post">
            <button class="btn">Open again</button>
          </form>
        </main>
      </body>
    </html>
  );
}
