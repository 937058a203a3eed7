// Has the server and the app built, unless what stands built was made of exactly these files: a second start is at once, and
// a command beside a running community takes nothing away from under it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = [
  ...['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts', 'schema.graphql'],
  ...['src', 'migrations', 'client', 'scripts'],
];
const BUILT = ['dist/src/main.js', 'client/dist/manifest.json'];
/** Inside what a build empties, so that it never outlives what it speaks of. */
const STAMP = 'dist/built-from';
const NOT_A_SOURCE = path.join('client', 'dist');

/** Every file below a place, in an order that does not change. */
function filesIn(place) {
  if (place === NOT_A_SOURCE) return [];
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place).sort();
  return names.flatMap((name) => filesIn(path.join(place, name)));
}

function sourcesNow() {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(filesIn)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const sources = sourcesNow();
const isBuilt = BUILT.every((file) => existsSync(file)) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources;
if (!isBuilt) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build:all'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, sources);
}
