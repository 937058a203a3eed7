import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startingFigures, startingMyths, type StartingFigure, type StartingMyth } from '../../src/library/starting-entries.js';
import { factsById, factSources, sentencesOf, wordsIn } from './read.js';

const content = path.join(process.cwd(), 'content');
const myths = startingMyths(content);
const figures = startingFigures(content);

/** A folder whose myths are these, as a file would hold them. */
function folderWith(name: string, entries: unknown): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'entries-'));
  writeFileSync(path.join(folder, name), JSON.stringify(entries));
  return folder;
}

describe('myths', () => {
  it('are the twenty-four that were asked about', () => {
    expect(myths).toHaveLength(24);
  });

  it('keep sentences to 20 words and say nothing is "meant to be"', () => {
    for (const { slug, myth, answer } of myths) {
      const long = [myth, ...answer.split('\n\n')].flatMap(sentencesOf).filter((sentence) => wordsIn(sentence) > 20);
      expect([slug, long]).toEqual([slug, []]);
      expect(answer).not.toMatch(/!|at least|\bshould\b|meant to be|only natural/i);
    }
  });

  it('rest on facts that were read, and cite a source of each', () => {
    for (const { slug, facts, sources } of myths) expect([slug, unsupported(facts, sources)]).toEqual([slug, []]);
  });

  it('wait in plain words where no source was read', () => {
    const waiting = myths.filter(({ verdict }) => verdict === 'Waiting for a reviewer');
    expect(waiting.filter(({ answer }) => !/A reviewer is to look at it\./.test(answer))).toEqual([]);
    expect(waiting.map(({ slug }) => slug)).toEqual([
      'lifting', 'fall-or-fright', 'the-pill', 'photo-or-colour', 'flying-hair-dye-spicy-food', 'a-vaccine',
    ]);
  });

  it('are refused with a verdict and no source, a mark that leads nowhere, a source nobody cites, or twice', () => {
    const [first] = JSON.parse(readFileSync(path.join(content, 'myths.en.json'), 'utf8')) as [StartingMyth];
    const refused = (change: Partial<StartingMyth>) => () => startingMyths(folderWith('myths.en.json', [{ ...first, ...change }]));
    expect(startingMyths(folderWith('myths.en.json', [first]))).toEqual([first]);
    expect(refused({ sources: [], answer: 'No.' })).toThrow('no source');
    expect(refused({ answer: 'No. [2]' })).toThrow('fit together');
    expect(refused({ answer: 'No.' })).toThrow('fit together');
    expect(refused({ verdict: 'True' as never })).toThrow();
    expect(() => startingMyths(folderWith('myths.en.json', [first, first]))).toThrow('two entries');
  });
});

describe('figures', () => {
  it('say who was counted, where it was read and in which edition', () => {
    expect(figures.length).toBeGreaterThanOrEqual(15);
    for (const { slug, statement, value, population, source, facts } of figures) {
      expect([slug, Boolean(statement && value && population)]).toEqual([slug, true]);
      expect([slug, unsupported(facts, [source])]).toEqual([slug, []]);
      expect([slug, sentencesOf(statement).filter((sentence) => wordsIn(sentence) > 20)]).toEqual([slug, []]);
    }
  });

  it('name a number that their fact has', () => {
    const strange = figures.filter(({ facts, value }) => {
      const numbers = facts.flatMap((id) => factsById.get(id)!.values ?? []).flatMap((one) => [one.value, one.from, one.to]);
      return numbersIn(value).some((said) => !said.some((one) => numbers.includes(one)));
    });
    expect(strange.map(({ slug, value }) => [slug, value])).toEqual([]);
  });

  it('are refused without a source', () => {
    const [first] = figures as [StartingFigure];
    expect(() => startingFigures(folderWith('figures.en.json', [{ ...first, source: undefined }]))).toThrow();
    expect(() => startingFigures(folderWith('figures.en.json', [{ ...first, facts: [] }]))).toThrow();
  });
});

/** What is wrong with the support of a text: facts that are not known, or of which it cites no source. */
function unsupported(facts: readonly string[], sources: readonly { url: string }[]): string[] {
  const urls = new Set(sources.map(({ url }) => url));
  return facts.filter((id) => !factsById.get(id)?.sources.some((key) => urls.has(factSources[key]!.url)));
}

/** The numbers in a few words, each in the ways that a fact may hold it: "1 in 4" is 25 in a hundred. */
function numbersIn(words: string): number[][] {
  const plain = words.replace(/,/g, '').replace(/([\d.]+) in (\d+)/g, (_, part, whole) => String((100 * part) / whole));
  return [...plain.matchAll(/\d+(\.\d+)?/g)].map(([text]) => [Number(text), Number(text) * 1_000_000]);
}
