/**
 * Phrases that begin with the same word, as a tree of their further words laid out in one list: for every word 1 if a
 * phrase may end with it, the number of words that can follow, and for each of these, in order, the word and its place.
 */
export type PhraseTree = Int32Array;

interface Branch {
  ends: boolean;
  next: Map<number, Branch>;
}

/** Files phrases, each the numbers of its words, by their first word. */
export function plantPhrases(phrases: readonly (readonly number[])[]): Map<number, PhraseTree> {
  const root: Branch = { ends: false, next: new Map() };
  for (const phrase of phrases) {
    let branch = root;
    for (const word of phrase) {
      let next = branch.next.get(word);
      if (!next) branch.next.set(word, (next = { ends: false, next: new Map() }));
      branch = next;
    }
    branch.ends = true;
  }
  return new Map([...root.next].map(([first, branch]) => [first, Int32Array.from(layOut(branch, []))]));
}

function layOut({ ends, next }: Branch, list: number[]): number[] {
  const followers = [...next].sort(([one], [other]) => one - other);
  list.push(ends ? 1 : 0, followers.length);
  const places = list.length;
  for (const [word] of followers) list.push(word, 0);
  for (const [index, [, branch]] of followers.entries()) {
    list[places + 2 * index + 1] = list.length;
    layOut(branch, list);
  }
  return list;
}

/** Whether a phrase may end with the word at this place of a tree. */
export function endsAt(tree: PhraseTree, place: number): boolean {
  return tree[place] === 1;
}

/** The place of a word that follows the one at a place; -1 when it does not. */
export function follow(tree: PhraseTree, place: number, word: number): number {
  let low = 0;
  let high = tree[place + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = tree[place + 2 + 2 * middle]!;
    if (found === word) return tree[place + 3 + 2 * middle]!;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
