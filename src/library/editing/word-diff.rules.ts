/** A run of words that two texts share, or that one of them has. */
export interface Run {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond this many words on each side, after what is equal at both ends, the middle is shown as replaced whole. */
const MOST_WORDS = 2_500;

/**
 * What changed from one text to another, word by word: the longest common run of words stays, everything else was
 * removed or added. Joined, the shared and removed runs are the old text, the shared and added ones the new text.
 */
export function wordDiff(before: string, after: string): Run[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const start = equalAtStart(old, fresh);
  const end = equalAtEnd(old.slice(start), fresh.slice(start));
  const middle = middleOf(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  const runs: Run[] = [
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ];
  return joined(runs);
}

/** Words with the space after them, so that joining gives the text back exactly. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+[^\S\n]*|\s+/g) ?? [];
}

function equalAtStart(old: readonly string[], fresh: readonly string[]): number {
  let n = 0;
  while (n < old.length && n < fresh.length && old[n] === fresh[n]) n += 1;
  return n;
}

function equalAtEnd(old: readonly string[], fresh: readonly string[]): number {
  let n = 0;
  while (n < old.length && n < fresh.length && old[old.length - 1 - n] === fresh[fresh.length - 1 - n]) n += 1;
  return n;
}

function middleOf(old: readonly string[], fresh: readonly string[]): Run[] {
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ];
  }
  const width = fresh.length + 1;
  const longest = longestRuns(old, fresh);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      runs.push({ kind: 'same', text: old[i]! });
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) {
      runs.push({ kind: 'removed', text: old[i]! });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: fresh[j]! });
      j += 1;
    }
  }
  return runs;
}

/** For every pair of places, how many words the rests have in common, in order. */
function longestRuns(old: readonly string[], fresh: readonly string[]): Uint16Array {
  const width = fresh.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        old[i] === fresh[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  return longest;
}

function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const { kind, text } of runs) {
    if (text === '') continue;
    const last = out.at(-1);
    if (last?.kind === kind) last.text += text;
    else out.push({ kind, text });
  }
  return out;
}
