// Prints how well the screening rules hear, as Markdown: npm run screening:report [-- --cases FILE].
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openScreen, type Screen } from '../../../src/crisis/screening/index.js';
import { readCases } from './cases.js';
import { figuresOf } from './figures.js';
import { partOf } from './page.js';
import { speedOf } from './speed.js';

/** The project's own sentences, by folder. Nobody changes a rule for one of those kept aside: they show what strangers can expect. */
const OWN_PARTS = [
  ['Sentences the rules were made with', 'known'],
  ['Sentences kept aside', 'aside'],
] as const;

function main(): void {
  const screen = openScreen(path.resolve('content/screening'));
  const pages = partsAsked().map(([title, file]) => {
    const { cases, refused } = readCases(file);
    return partOf(title, figuresOf(screen, cases), refused);
  });
  process.stdout.write(`# How well danger is heard\n\n${pages.join('\n\n')}\n\n${speedPart(screen)}\n`);
}

/** The parts of the report, with the text of their sentences. */
function partsAsked(): (readonly [string, string])[] {
  const { values } = parseArgs({ options: { cases: { type: 'string' } } });
  const { cases } = values;
  if (cases !== undefined) return [[`Sentences of ${path.basename(cases)}`, readFileSync(cases, 'utf8')]];
  return OWN_PARTS.map(([title, name]) => [title, sentencesIn(path.resolve('test/screening', name))]);
}

function sentencesIn(folder: string): string {
  const files = readdirSync(folder).sort();
  return files.map((name) => readFileSync(path.join(folder, name), 'utf8').trimEnd()).join('\n');
}

function speedPart(screen: Screen): string {
  const lines = speedOf(screen).map(({ what, milliseconds, steps }) => `| ${what} | ${milliseconds} | ${steps} |`);
  return [
    '## Speed, for 10,000 characters',
    '',
    '| text | milliseconds (median) | steps |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}

try {
  main();
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
}
