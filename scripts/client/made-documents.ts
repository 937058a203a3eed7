import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, print } from '@0no-co/graphql.web';
import { formatDocument, stringifyDocument } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { createServer, type Plugin, type ViteDevServer } from 'vite';

const OF_DOCUMENTS = /\.documents\.ts$/;
const AT_RUN_TIME = '/src/api/made-document.ts';

/**
 * Makes every document while the app is built: what reaches a phone is the text that is sent, and nothing that reads or
 * writes GraphQL. `documents.json` is the SHA-256 of each of these texts; a server in production takes no others.
 */
export function madeDocuments(): Plugin {
  let root = '';
  let folder = '';
  let vite: Promise<ViteDevServer> | undefined;
  const hashes = new Map<string, string[]>();
  return {
    name: 'beside:made-documents',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      folder = path.resolve(config.root, config.build.outDir);
    },
    resolveId: {
      filter: { id: /^@0no-co\/graphql\.web$/ },
      handler: () => path.join(root, AT_RUN_TIME),
    },
    load: {
      filter: { id: OF_DOCUMENTS },
      async handler(file) {
        vite ??= openVite(root);
        const exported = await (await vite).ssrLoadModule(`/${path.relative(root, file).split(path.sep).join('/')}`);
        // What is no operation is a fragment, and stands in the operations that use it.
        const made = Object.entries(exported)
          .filter((entry): entry is [string, DocumentNode] => isOperation(entry[1]))
          .map(([name, document]) => ({ name, text: textOf(document) }));
        const sums = made.map(({ text }) => createHash('sha256').update(text).digest('hex'));
        hashes.set(file, sums);
        const lines = made.map(
          ({ name, text }) => `export const ${name} = /* @__PURE__ */ made(${JSON.stringify(text)});`,
        );
        return [`import { made } from '${AT_RUN_TIME}';`, ...lines].join('\n');
      },
    },
    async closeBundle() {
      writeFileSync(path.join(folder, 'documents.json'), JSON.stringify([...hashes.values()].flat().sort(), null, 1));
      await (await vite)?.close();
      vite = undefined;
    },
  };
}

/** Reads the documents as they are written, with the types taken off; its owner closes it. */
function openVite(root: string): Promise<ViteDevServer> {
  return createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
  });
}

function isOperation(exported: unknown): exported is DocumentNode {
  const { definitions } = exported as { definitions?: { kind: string }[] };
  return definitions?.[0]?.kind === 'OperationDefinition';
}

/** The document in one line, with every `__typename` that the cache of the app asks for; throws if that changed it. */
function textOf(document: DocumentNode): string {
  const written = stringifyDocument(formatDocument(document));
  const text = written.replace(/[\s,]+/g, ' ').replace(/ ?([{}()[\]:!=]|\.\.\.) ?/g, '$1');
  if (print(parse(text)) !== print(parse(written))) throw new Error(`Cannot be written in one line: ${written}`);
  return text;
}
