import { createHash } from 'node:crypto';
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
  /** The page the app starts from, asking at once for the files of what is at an address such as "/g/42". */
  appPage: (address: string) => Buffer;
  /** SHA-256, in hex, of every document the app may send. */
  documents: ReadonlySet<string>;
}

interface Entry {
  file: string;
  css?: string[];
  imports?: string[];
  assets?: string[];
}

/** The screens that most visits begin with. Each file met one after the other would be one more wait on a slow line. */
const BEGINNINGS: readonly [RegExp, string][] = [
  [/^\/groups\/?$/, 'src/screens/groups/groups.screen.tsx'],
  [/^\/g\/[^/]+\/?$/, 'src/screens/group/group.screen.tsx'],
  [/^\/t\//, 'src/screens/thread/thread.screen.tsx'],
  [/^\/g\/[^/]+\/room\/?$/, 'src/screens/room/room.screen.tsx'],
];

let built: BuiltClient | undefined;

/** The built client, read once; throws one sentence when it was not built. */
export function builtClient(): BuiltClient {
  return (built ??= readBuiltClient(path.resolve('client/dist')));
}

/** Safety: in production nobody but our own app decides what is asked for together. */
export function isOfOurApp(document: string): boolean {
  return builtClient().documents.has(createHash('sha256').update(document).digest('hex'));
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
    appPage: appPages(read('index.html').toString(), entries),
    // No list is an empty list: nothing but our own app is answered then, and it has no documents.
    documents: new Set(
      existsSync(path.join(folder, 'documents.json'))
        ? (JSON.parse(read('documents.json').toString()) as string[])
        : [],
    ),
  };
}

function appPages(html: string, entries: Record<string, Entry>): BuiltClient['appPage'] {
  const pageWith = (...names: string[]) => {
    const scripts = new Set(names.flatMap((name) => scriptsOf(name, entries)));
    const links = [...scripts].map((file) => `<link rel="modulepreload" href="/${file}">`).join('');
    return Buffer.from(html.replace('</head>', () => `${links}</head>`));
  };
  const usual = pageWith('index.html');
  const beginnings = BEGINNINGS.map(([address, name]) => ({ address, page: pageWith('index.html', name) }));
  return (path) => beginnings.find(({ address }) => address.test(path))?.page ?? usual;
}

/** Every script that is fetched before one of the build's parts can run, itself included. */
function scriptsOf(name: string, entries: Record<string, Entry>): string[] {
  const { file, imports = [] } = entries[name]!;
  return [file, ...imports.flatMap((imported) => scriptsOf(imported, entries))];
}
