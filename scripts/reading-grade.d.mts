interface Reading {
  words: number;
  fleschKincaid: number;
  smog: number;
  /** The mean of both. */
  grade: number;
  longest: string;
}

export const IN_A_CRISIS: string[];
export const MOST_IN_A_CRISIS: number;
export const MOST: number;
export const LONGEST_SENTENCE: number;

/** The sentences of a Markdown text, without headings and marks. */
export function sentencesOf(markdown: string): string[];

/** The words of a sentence. */
export function wordsOf(sentence: string): string[];

/** How many syllables a word has, by its groups of vowels. */
export function syllablesOf(word: string): number;

/** Both grades, their mean and the longest sentence of a Markdown text. */
export function readingOf(markdown: string): Reading;

/** Every article of a folder with its reading and the grade it may have, by name. */
export function readingsIn(folder: string): (Reading & { slug: string; most: number })[];
