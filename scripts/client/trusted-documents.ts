import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatDocument, stringifyDocument } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { createServer, type Plugin } from 'vite';

/**
 * Writes `documents.json`: the SHA-256 of every document of the client, exactly as it will be sent. A server in
 * production takes no others.
 */
export function trustedDocuments(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'beside:trusted-documents',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const vite = await createServer({
        root,
        configFile: false,
        logLevel: 'error',
        server: { middlewareMode: true, ws: false, watch: null },
        appType: 'custom',
      });
      try {
        const all = await vite.ssrLoadModule('/src/api/all-documents.ts');
        const documents = Object.values(all.documents as Record<string, Record<string, unknown>>)
          .flatMap((module) => Object.values(module))
          .filter(isOperation);
        const hashes = documents.map((document) =>
          createHash('sha256')
            .update(stringifyDocument(formatDocument(document)))
            .digest('hex'),
        );
        writeFileSync(path.join(folder, 'documents.json'), JSON.stringify([...new Set(hashes)].sort(), null, 1));
      } finally {
        await vite.close();
      }
    },
  };
}

function isOperation(exported: unknown): exported is DocumentNode {
  const { definitions } = exported as { definitions?: { kind: string }[] };
  return definitions?.[0]?.kind === 'OperationDefinition';
}
