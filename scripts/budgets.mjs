// What a phone has to fetch before anything can be read, held to its budget: npm run budgets, after a build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.join(import.meta.dirname, '../client/dist');
const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));

const APP = /^index\.html$/;
/** The heaviest of the pages that a visit begins with: the list of groups and the page of a group. */
const FIRST_LOAD = [APP, /\/group\.screen\.tsx$/];
const FONTS = /\.woff2$/;

/** In kB of 1,000 bytes, packed with gzip; fonts are packed already. `beyond` is what is there before it is fetched. */
const BUDGETS = [
  { what: 'app, first load: script', of: FIRST_LOAD, kind: 'js', most: 30 },
  { what: 'app, first load: style', of: FIRST_LOAD, kind: 'css', most: 10 },
  {
    what: 'a room more: script, with its socket',
    of: [/\/room\.screen\.tsx$/],
    beyond: FIRST_LOAD,
    kind: 'js',
    most: 14,
  },
  {
    what: 'the moderation desk more: script',
    of: [/\/moderation\/.*\.screen\.tsx$/],
    beyond: FIRST_LOAD,
    kind: 'js',
    most: 25,
  },
  { what: 'a public page: script', of: [/^public\.ts$/], kind: 'js', most: 1 },
  { what: 'a public page: style', of: [/^public\.ts$/], kind: 'css', most: 10 },
  // Optional: the first visit is in the device's own font, and nothing moves when ours is there.
  { what: 'fonts, all four', of: [FONTS], kind: 'woff2', most: 82 },
];

/** The files of one kind that some entries need at once: their own, and those of whatever they import. */
function filesOf(patterns, kind) {
  const files = new Set();
  const seen = new Set();
  const walk = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, css = [], imports = [] } = manifest[key];
    for (const name of [file, ...css]) if (name.endsWith(`.${kind}`)) files.add(name);
    imports.forEach(walk);
  };
  for (const pattern of patterns) {
    const keys = Object.keys(manifest).filter((key) => pattern.test(key));
    if (keys.length === 0) throw new Error(`Nothing in the build fits ${pattern}: has it another name now?`);
    keys.forEach(walk);
  }
  return files;
}

function weightOf(file) {
  const whole = path.join(dist, file);
  return FONTS.test(file) ? statSync(whole).size : gzipSync(readFileSync(whole), { level: 9 }).length;
}

const rows = BUDGETS.map(({ what, of, beyond, kind, most }) => {
  const files = filesOf(of, kind);
  for (const there of beyond ? filesOf(beyond, kind) : []) files.delete(there);
  const found = [...files].reduce((sum, file) => sum + weightOf(file), 0) / 1_000;
  return { what, found, most, isOver: found > most };
});

const widest = Math.max(...rows.map(({ what }) => what.length));
for (const { what, found, most, isOver } of rows) {
  const numbers = `${found.toFixed(1).padStart(6)} kB of ${String(most).padStart(2)}`;
  console.log(`${what.padEnd(widest)} ${numbers}${isOver ? '  over' : ''}`);
}

/** What is wrong with the GraphQL in the build, in sentences: it holds what the server's list names, and no parser. */
function faultsOfDocuments() {
  const scripts = readdirSync(path.join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const text = scripts.map((name) => readFileSync(path.join(dist, 'assets', name), 'utf8')).join('\n');
  const sent = [...text.matchAll(/([`"'])((?:query|mutation) \w+[({].*?)\1/g)].map(([, , document]) => document);
  const sums = new Set(sent.map((document) => createHash('sha256').update(document).digest('hex')));
  const listed = new Set(JSON.parse(readFileSync(path.join(dist, 'documents.json'), 'utf8')));
  const unlisted = sent.filter((document) => !listed.has(createHash('sha256').update(document).digest('hex')));
  return [
    ...unlisted.map((document) => `The server in production would not take this: ${document.slice(0, 60)}`),
    ...[...listed].filter((sum) => !sums.has(sum)).map((sum) => `Nothing in the build is sent as ${sum}`),
    ...(/SelectionSet/.test(text) ? ['The build holds a GraphQL parser'] : []),
  ];
}

const faults = faultsOfDocuments();
faults.forEach((fault) => console.log(fault));
process.exit(faults.length > 0 || rows.some(({ isOver }) => isOver) ? 1 : 0);
