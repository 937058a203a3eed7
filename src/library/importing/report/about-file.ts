import type { Findings } from './findings.js';
import { counted, quoted } from './quoting.js';

/** What the file was: kind, encoding and how it was told, size, title, and what was put right in it. */
export function aboutFile({ reading, draft, said }: Findings): string[] {
  const kind = reading.named ? `${reading.kind}, though its name says ${reading.named}` : reading.kind;
  const claimed = reading.claimed ? `. It claims to be ${quoted(reading.claimed, 40)}, and is not` : '';
  return [
    '## The file',
    '',
    `- Kind: ${kind}.`,
    `- Encoding: ${quoted(reading.encoding, 60).slice(1, -1)}, because ${reading.told}${claimed}.`,
    `- Size: ${counted(reading.bytes, 'byte')}, ${counted(reading.lines, 'line')}.`,
    `- Title: ${quoted(draft.title, 160)}.`,
    ...said.map((line) => `- ${line}`),
    ...putRight(reading).map((line) => `- ${line}`),
  ];
}

function putRight({ garbled, lost, doubled, removed, tree }: Findings['reading']): string[] {
  const lines: string[] = [];
  if (garbled.places > 0) {
    const example = garbled.example ? `, for example ${quoted(garbled.example, 30)}` : '';
    lines.push(`Put right: ${counted(garbled.places, 'place')} where UTF-8 had been read as Latin-1${example}.`);
  }
  if (doubled > 0)
    lines.push(`Put right: ${counted(doubled, 'character reference')} that had been written twice over.`);
  if (lost.count > 0) {
    lines.push(
      `Lost before it came here: ${counted(lost.count, 'character')}, shown as “\uFFFD” (line ${lost.lines.join(', ')}).`,
    );
  }
  const names = Object.entries(removed).map(([name, count]) => `${count.toLocaleString('en-GB')} ${name}`);
  if (names.length > 0) lines.push(`Taken out, because nobody sees it: ${names.join(', ')}.`);
  if (tree.flattened > 0)
    lines.push(`${counted(tree.flattened, 'element')} nested deeper than any page needs; their text is kept.`);
  return lines;
}
