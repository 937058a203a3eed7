const ABBREVIATION =
  /(?<!\p{L})(?:(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|prof|st|no|approx|fig|al|cf|ca|u\.s|u\.k|a\.m|p\.m|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|dra?|sra?|ej|p\. ?ej)|\p{L})\.$/iu;
const END = /[.!?…]{1,9}["”’')\]]{0,3}(?:\s?\[(?:note )?\d{1,3}(?: is missing)?\]){0,9}(?=\s|$)/g;

const LONGEST = 1_500;

/** Where the sentences of a text begin and end, without the spaces between them. */
export function boundsOf(text: string): [number, number][] {
  const bounds: [number, number][] = [];
  let start = 0;
  const add = (end: number) => {
    const part = text.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    if (part.trim() !== '') bounds.push([from, start + part.trimEnd().length]);
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, match.index - 12), match.index + 1)))
      continue;
    if (/^\s+\p{Ll}/u.test(text.slice(end, end + 4)) && !/[!?]/.test(match[0])) continue;
    add(end);
  }
  add(text.length);
  return bounds.flatMap(([from, to]) => pieces(text, from, to));
}

/** A sentence longer than anybody writes is looked at in pieces. */
function pieces(text: string, from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  while (to - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = space > start + LONGEST / 2 ? space : start + LONGEST;
    parts.push([start, end]);
    start = end;
  }
  return [...parts, [start, to]];
}
