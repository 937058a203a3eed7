// Prints how well the screening rules hear, as Markdown: npm run screening:report [-- --cases FILE].
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openScreen, type Screen } from '../../../src/crisis/screening/index.js';
import { readCases } from './cases.js';
import { figuresOf } from './figures.js';
import { partOf } from './page.js';
import { speedOf } from './speed.js';

/** The project's own sentences. The last three were tuned on once they had been heard: docs/screening.md has what they showed before. */
const OWN_PARTS = [
  ['Sentences the rules were tuned on', 'cases.jsonl'],
  ['Kept aside, first set', 'aside-1.jsonl'],
  ['Kept aside, second set; the frames were widened after it was heard', 'aside-2.jsonl'],
  ['Kept aside, third set; the frames were widened after it was heard', 'aside-3.jsonl'],
  ['Kept aside, fourth set; the frames were widened after it was heard', 'aside-4.jsonl'],
  ['Kept aside, fifth set: danger said plainly', 'aside-5.jsonl'],
] as const;

function main(): void {
  const screen = openScreen(path.resolve('content/screening'));
  const parts = partsAsked();
  const pages = parts.map(([title, file]) => {
    const { cases, refused } = readCases(readFileSync(file, 'utf8'));
    return partOf(title, figuresOf(screen, cases), refused);
  });
  process.stdout.write(`# How well danger is heard\n\n${pages.join('\n\n')}\n\n${speedPart(screen)}\n`);
}

function partsAsked(): (readonly [string, string])[] {
  const { values } = parseArgs({ options: { cases: { type: 'string' } } });
  if (values.cases !== undefined) return [[`Sentences of ${path.basename(values.cases)}`, values.cases]];
  return OWN_PARTS.map(([title, name]) => [title, path.resolve('test/screening', name)]);
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
