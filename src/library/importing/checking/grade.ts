/** How hard a text is to read. */
export interface Ease {
  /** The US school grade by Flesch and Kincaid; undefined for very few words. */
  grade: number | undefined;
  words: number;
  sentences: number;
  longest: { text: string; words: number; line: number }[];
}

const FEWEST_WORDS = 30;

/** The reading grade of sentences, and the longest of them. */
export function easeOf(sentences: readonly { text: string; line: number }[]): Ease {
  const counted = sentences
    .map(({ text, line }) => ({ text, line, words: wordsOf(text) }))
    .filter(({ words }) => words.length > 0);
  const words = counted.reduce((sum, one) => sum + one.words.length, 0);
  const syllables = counted.reduce((sum, one) => sum + one.words.reduce((all, word) => all + syllablesIn(word), 0), 0);
  const grade = words < FEWEST_WORDS ? undefined : 0.39 * (words / counted.length) + 11.8 * (syllables / words) - 15.59;
  const longest = counted.map((one) => ({ text: one.text, line: one.line, words: one.words.length }));
  longest.sort((a, b) => b.words - a.words);
  return {
    grade: grade === undefined ? undefined : Math.max(Math.round(grade * 10) / 10, 0),
    words,
    sentences: counted.length,
    longest: longest.slice(0, 5).filter((one) => one.words > 20),
  };
}

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];

function syllablesIn(word: string): number {
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  if (bare.length <= 3) return 1;
  const groups = bare.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end[0]!).match(/[aeiouy]{1,2}/g);
  return Math.max(groups?.length ?? 1, 1);
}
