import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  IN_A_CRISIS,
  LONGEST_SENTENCE,
  readingOf,
  readingsIn,
  sentencesOf,
  syllablesOf,
  wordsOf,
} from '../../scripts/reading-grade.mjs';
import { articles } from './read.js';

const readings = readingsIn(path.join(process.cwd(), 'content/articles'));

describe('an article', () => {
  it.each(readings.map((one) => [one.slug, one] as const))('%s is easy enough to read', (_, { grade, most }) => {
    expect(grade).toBeLessThanOrEqual(most);
  });

  it.each(readings.map((one) => [one.slug, one.longest] as const))('%s has no sentence over 20 words', (_, longest) => {
    expect([longest, wordsOf(longest).length <= LONGEST_SENTENCE]).toEqual([longest, true]);
  });

  it('has a title and a summary as short as its sentences', () => {
    const long = articles
      .flatMap(({ front }) => [front.title, front.summary])
      .filter((line) => sentencesOf(line).some((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE));
    expect(long).toEqual([]);
  });

  it('is held to grade 6 where it may be read in a crisis', () => {
    const slugs = readings.map(({ slug }) => slug);
    expect(IN_A_CRISIS.filter((slug) => !slugs.includes(slug))).toEqual([]);
  });
});

describe('the reading grade', () => {
  it('counts syllables nearly as people do', () => {
    const known: [string, number][] = [
      ['loss', 1],
      ['soaked', 1],
      ['causes', 2],
      ['bleeding', 2],
      ['people', 2],
      ['pregnancy', 3],
      ['miscarriage', 3],
      ['emergency', 4],
      ['38', 2],
    ];
    expect(known.map(([word]) => [word, syllablesOf(word)])).toEqual(known);
  });

  it('reads no headings, marks or list signs, and ends a sentence at its stop', () => {
    const text = '## A heading\n\n- One thing (our rule). [1][2]\n- Two things\n\nYou ask, "Why?" Nobody knows. [3]';
    expect(sentencesOf(text)).toEqual(['One thing (our rule).', 'Two things', 'You ask, "Why?"', 'Nobody knows.']);
  });

  it('is the mean of Flesch-Kincaid and SMOG', () => {
    const { fleschKincaid, smog, grade } = readingOf('The cat sat on the mat. The emergency was near.');
    // 10 words, 2 sentences, 13 syllables; one word of three and more.
    expect(fleschKincaid).toBeCloseTo(0.39 * 5 + 11.8 * 1.3 - 15.59, 6);
    expect(smog).toBeCloseTo(1.043 * Math.sqrt(15) + 3.1291, 6);
    expect(grade).toBeCloseTo((fleschKincaid + smog) / 2, 6);
  });

  it('is higher for a text that is harder', () => {
    const easy = readingOf('You can rest. You can eat. You can ask for help.');
    const hard = readingOf('Expectant management necessitates individualised ultrasonographic surveillance of every patient.');
    expect(hard.grade).toBeGreaterThan(easy.grade + 5);
  });
});
