import path from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from './scripts/client/compressed.js';
import { trustedDocuments } from './scripts/client/trusted-documents.js';

// The server alone is on the other port; whoever develops talks to this one.
const server = `http://localhost:${process.env.BESIDE_SERVER_PORT ?? 3001}`;
const NOT_THE_APP =
  '^/(graphql|socket|help|articles|rules|limits|join|sign-in|leave|closed|look|kept|accessibility|appointment|livez|readyz|sw.js)';

const FIRST =
  /node_modules\/(preact|@urql|wonka|@0no-co|gql.tada)|client\/(components|src\/(api|router|routes|app|ending|page|discreet|announcer|screens\/group\/one-group|sign-in\/sign-in\.tsx|parts\/(shell|loaded|later|times|refusal-words|byline|more|note-tag|group-mark|group-picture))|words\/en\/(shell|notes)\.ts)/;

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
        // What every first page of the app needs, in one file: many small ones pack worse and each is a request.
        codeSplitting: { groups: [{ name: 'first', test: FIRST }] },
      },
    },
  },
  server: {
    port: Number(process.env.PORT ?? 3000),
    strictPort: true,
    proxy: { [NOT_THE_APP]: { target: server, ws: true } },
  },
  plugins: [compressed(), trustedDocuments()],
});
