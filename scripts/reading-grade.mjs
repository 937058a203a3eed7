// How hard the articles are to read, as a Markdown table: npm run reading-grade.
//
// The grade is the mean of two formulas, in US school grades: Flesch-Kincaid (length of sentences, syllables of all
// words) and SMOG (words of three syllables and more, of which "miscarriage" and "pregnancy" are two). Headings,
// marks of sources and the front matter are not counted; each list item is a sentence. No formula knows whether a
// text is clear, so the table is a floor for an editor and not a verdict.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** May be read in a crisis: grade 6, which is anything below 7. */
export const IN_A_CRISIS = [
  'how-to-support',
  'miscarriage-bleeding-in-words',
  'spotting-or-miscarriage',
  'when-to-get-help',
];
export const MOST_IN_A_CRISIS = 6.9;
/** Grades 6 to 8 for the others, which is anything below 9. */
export const MOST = 8.9;
export const LONGEST_SENTENCE = 20;

/** The sentences of a Markdown text, without headings and marks. */
export function sentencesOf(markdown) {
  return markdown
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line) =>
      line
        .replace(/\[\d+\]/g, '')
        .replace(/^(-|\d+\.) /, '')
        .replace(/\*\*?/g, '')
        .split(/(?<=[.?!]["')]*)\s+/),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[a-z0-9]/i.test(sentence));
}

/** The words of a sentence; a number is one. */
export function wordsOf(sentence) {
  return sentence.split(/[\s—–]+/).filter((word) => /[a-z0-9]/i.test(word));
}

/** Syllables of an English word, by its groups of vowels. A number is said to have one for each digit. */
export function syllablesOf(word) {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return Math.max(1, word.replace(/\D/g, '').length);
  const ending = letters.replace(/(?:[^laeiouycgszxh]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0]).replace(/^y/, '');
  const groups = ending.match(/[aeiouy]+/g) ?? [];
  const split = ending.match(/ia(?!g|l\b)|[^cstgx]io|eo(?!p|u)|ua(?!r)|[^qg]uou|iu/g) ?? [];
  return Math.max(1, groups.length + split.length);
}

/** Both grades, their mean and the longest sentence of a Markdown text. */
export function readingOf(markdown) {
  const sentences = sentencesOf(markdown);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.map(syllablesOf);
  const total = syllables.reduce((sum, one) => sum + one, 0);
  const long = syllables.filter((one) => one >= 3).length;
  const fleschKincaid = 0.39 * (words.length / sentences.length) + 11.8 * (total / words.length) - 15.59;
  const smog = 1.043 * Math.sqrt((long * 30) / sentences.length) + 3.1291;
  const longest = sentences.reduce((most, one) => (wordsOf(one).length > wordsOf(most).length ? one : most), '');
  return { words: words.length, fleschKincaid, smog, grade: (fleschKincaid + smog) / 2, longest };
}

/** Every article of a folder with its reading, by name. */
export function readingsIn(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files.sort().map((name) => {
    const slug = name.replace(/\.md$/, '');
    const body = readFileSync(path.join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    return { slug, most: IN_A_CRISIS.includes(slug) ? MOST_IN_A_CRISIS : MOST, ...readingOf(body) };
  });
}

if (process.argv[1] === import.meta.filename) {
  const readings = readingsIn(path.join(import.meta.dirname, '../content/articles'));
  console.log('| article | words | Flesch-Kincaid | SMOG | grade | at most | longest sentence |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  let isOver = false;
  for (const { slug, words, fleschKincaid, smog, grade, most, longest } of readings) {
    const length = wordsOf(longest).length;
    const over = grade > most || length > LONGEST_SENTENCE;
    isOver ||= over;
    const numbers = [fleschKincaid, smog, grade, most].map((one) => one.toFixed(1)).join(' | ');
    console.log(`| ${slug} | ${words} | ${numbers} | ${length}${over ? ' (over)' : ''} |`);
  }
  process.exit(isOver ? 1 : 0);
}
