import path from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from './scripts/client/compressed.js';
import { madeDocuments } from './scripts/client/made-documents.js';

// The server alone is on the other port; whoever develops talks to this one.
const server = `http://127.0.0.1:${process.env.BESIDE_SERVER_PORT ?? 3001}`;
const APP = 'groups|g|t|you|mod|search|invite|library';
/** All that is neither an address of the app nor a file of Vite's own is the server's. */
const NOT_THE_APP = `^/(?!(${APP})(/|\\?|$)|src/|words/|components/|styles/|fonts/|@|node_modules/|[^?]*\\.tsx?(\\?|$))`;

const PACKAGES_OF_THE_FIRST_PAGE = ['preact', '@urql', 'wonka', '@0no-co', 'gql.tada'];
const PARTS_OF_THE_FIRST_PAGE = [
  ...['components/', 'src/api/', 'src/router/', 'src/routes', 'src/app.', 'src/ending.', 'src/page.', 'src/discreet.'],
  ...[
    'src/announcer.',
    'src/screens/group/one-group',
    'src/sign-in/sign-in.tsx',
    'src/parts/shell',
    'src/parts/loaded',
  ],
  ...['src/parts/later', 'src/parts/times', 'src/parts/refusal-words', 'src/parts/byline', 'src/parts/more'],
  ...[
    'src/parts/note-tag',
    'src/parts/group-mark',
    'src/parts/group-picture',
    'words/en/shell.ts',
    'words/en/notes.ts',
  ],
];

/** What every first page of the app needs. */
function isOfTheFirstPage(file: string): boolean {
  return (
    PACKAGES_OF_THE_FIRST_PAGE.some((name) => file.includes(`/node_modules/${name}`)) ||
    PARTS_OF_THE_FIRST_PAGE.some((name) => file.includes(`/client/${name}`))
  );
}

export default defineConfig({
  root: path.join(import.meta.dirname, 'client'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: false,
    // A picture or font inside a style sheet would be a request that the content policy has to allow as "data:".
    assetsInlineLimit: 0,
    rollupOptions: {
      input: ['index.html', 'public.ts', 'forms.ts', 'keeping.ts', 'sw.ts'],
      output: {
        codeSplitting: {
          groups: [
            // The way out is all that a public page shares with the app.
            { name: 'leave', test: /\/client\/leave\.ts$/, priority: 2 },
            // In one file: many small ones pack worse, and each is a request.
            { name: 'first', test: isOfTheFirstPage, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.PORT ?? 3000),
    strictPort: true,
    proxy: { [NOT_THE_APP]: { target: server, ws: true } },
  },
  plugins: [compressed(), madeDocuments()],
});
