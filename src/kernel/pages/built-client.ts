import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the build of the client left behind, as far as the server has to know it. */
export interface BuiltClient {
  folder: string;
  /** Address of the style sheet of the public pages. */
  style: string;
  /** Address of their script, which no page needs. */
  script: string;
  /** The page the app starts from. */
  appPage: Buffer;
  /** SHA-256, in hex, of every document the app may send. */
  documents: ReadonlySet<string>;
}

type Manifest = Record<string, { file: string; css?: string[] } | undefined>;

let built: BuiltClient | undefined;

/** The built client, read once; throws one sentence when it was not built. */
export function builtClient(): BuiltClient {
  return (built ??= readBuiltClient(path.resolve('client/dist')));
}

function readBuiltClient(folder: string): BuiltClient {
  const read = (name: string) => readFileSync(path.join(folder, name));
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new Error('The pages are not built yet: run "npm run build" first.');
  }
  const { 'public.ts': entry } = JSON.parse(read('manifest.json').toString()) as Manifest;
  return {
    folder,
    style: `/${entry!.css![0]!}`,
    script: `/${entry!.file}`,
    appPage: read('index.html'),
    documents: new Set(JSON.parse(read('documents.json').toString()) as string[]),
  };
}
