import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The scripts of the public pages: one for all of them, and what forms and the help page gain besides. */
export type ScriptName = 'public' | 'forms' | 'keeping';

/** What the build of the client left behind, as far as the server has to know it. */
export interface BuiltClient {
  folder: string;
  /** Address of the style sheet of the public pages. */
  style: string;
  /** Addresses of their scripts, which no page needs. */
  scripts: Record<ScriptName, string>;
  /** Address of the part that those scripts share. */
  sharedScript: string;
  /** Every address that a public page without its network needs besides itself. */
  files: string[];
  /** The program of the worker that keeps help on a phone. */
  worker: string;
  /** The page the app starts from. */
  appPage: Buffer;
  /** SHA-256, in hex, of every document the app may send. */
  documents: ReadonlySet<string>;
}

interface Entry {
  file: string;
  css?: string[];
  imports?: string[];
  assets?: string[];
}

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
  const entries = JSON.parse(read('manifest.json').toString()) as Record<string, Entry>;
  const entry = (name: string) => entries[name]!;
  const scriptOf = (name: string) => `/${entry(name).file}`;
  const { css, imports, assets } = entry('public.ts');
  const style = `/${css![0]!}`;
  const scripts = { public: scriptOf('public.ts'), forms: scriptOf('forms.ts'), keeping: scriptOf('keeping.ts') };
  const sharedScript = scriptOf(imports![0]!);
  const fonts = assets!.map((file) => `/${file}`);
  const own = [style, sharedScript, scripts.public, scripts.keeping, '/assets/icon.svg'];
  return {
    folder,
    style,
    scripts,
    sharedScript,
    files: [...own, ...fonts],
    worker: read(entry('sw.ts').file).toString(),
    appPage: read('index.html'),
    // No list is an empty list: nothing but our own app is answered then, and it has no documents.
    documents: new Set(
      existsSync(path.join(folder, 'documents.json'))
        ? (JSON.parse(read('documents.json').toString()) as string[])
        : [],
    ),
  };
}
