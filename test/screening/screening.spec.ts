import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { offerFor, openScreen, type Kind } from '../../src/crisis/screening/index.js';
import { readCases, type Case } from './report/cases.js';
import { figuresOf } from './report/figures.js';

const folder = new URL('../../content/screening', import.meta.url);
const screen = openScreen(fileURLToPath(folder));
const casesOf = (name: string): Case[] => readCases(readFileSync(new URL(name, import.meta.url), 'utf8')).cases;

/** The kinds for which a person can die of not being heard, and how many of those who write of them must be heard. */
const GRAVE: readonly Kind[] = ['suicide-risk', 'self-harm', 'medical-emergency'];
const HEARD = 0.9;
const LEFT_ALONE = 0.95;

describe('the sentences the rules were tuned on', () => {
  const { kinds, calms } = figuresOf(screen, casesOf('./known/first.jsonl'));

  test.each(kinds)('nearly everybody who writes of $language $kind is heard', ({ kind, said, heard }) => {
    expect(said).toBeGreaterThan(2);
    expect(heard / said).toBeGreaterThanOrEqual(GRAVE.includes(kind) ? HEARD : 0.85);
  });

  test.each(calms.filter(({ said }) => said > 0))('$language $calm is left alone', ({ said, quiet }) => {
    expect(quiet / said).toBeGreaterThanOrEqual(LEFT_ALONE);
  });
});

describe('one word can turn the meaning', () => {
  test.each([
    ['I keep thinking about joining her.', 'I keep thinking about joining her for coffee.'],
    ['I am suicidal.', 'I am not suicidal.'],
    ['I have a fever of 38.4.', 'I have no fever, chills or pain.'],
    ['My husband beat me again.', 'My husband beat me at chess again.'],
    ['I told him "I want to die".', 'In the film she says "I want to die".'],
    ['I cut myself last night.', 'I cut myself last night chopping onions.'],
    ['Temperature 101.2 F since noon.', 'Temperature 98.4 F since noon.'],
    ['I fainted in the shower.', 'The cat fainted in the shower.'],
    ['I soak three pads an hour.', 'If you soak three pads an hour, ring them.'],
    ['I want to die and it is not about years ago.', 'Years ago I wanted to kill myself.'],
  ])('"%s" is heard, "%s" is not', (danger, calm) => {
    expect(screen(danger).findings).not.toEqual([]);
    expect(screen(calm).findings).toEqual([]);
  });

  test.each([
    "No answer from the ward, I'm bleeding heavily.",
    "I can't stop thinking about killing myself.",
    'We lost her two years ago and I want to join her.',
    "I've never told anyone he hits me.",
  ])('a denial or a date nearby does not hide danger: "%s"', (text) => {
    expect(screen(text).findings).not.toEqual([]);
  });
});

describe('whose danger it is', () => {
  test.each([
    ['I want to die.', 'self'],
    ['My sister wants to die.', 'other'],
    ['I told my husband I want to die.', 'self'],
    ["My sister's husband hits her.", 'other'],
    ['He hits me.', 'self'],
    ['Looking up ways to kill myself.', 'self'],
    ['Mi hermana quiere morir.', 'other'],
  ])('"%s": %s', (text, who) => {
    expect(screen(text).findings[0]?.who).toBe(who);
  });

  test('the span points at the words as they were written', () => {
    const text = '🤍 Hi all. I don’t feel well, I WANT TO DIE.';
    const [finding] = screen(text).findings;
    expect(text.slice(...(finding?.span ?? [0, 0]))).toBe('WANT TO DIE');
  });
});

describe('the offer', () => {
  test.each([
    ["I'm going to kill myself tonight and I have a fever.", { card: 'mind', level: 'now' }],
    ['I want to end my life tonight.', { card: 'mind', level: 'now' }],
    ['Quiero morir esta noche.', { card: 'mind', level: 'now' }],
    ["I'm soaking two pads an hour.", { card: 'body', level: 'now' }],
    ['He hits me.', { card: 'safety', level: 'today' }],
    ['My friend is suicidal.', { card: 'worried', level: 'today' }],
    ['My wife is bleeding heavily.', { card: 'body', level: 'now' }],
    ['We miss him.', undefined],
  ])('"%s"', (text, offer) => {
    expect(offerFor(screen(text))).toEqual(offer);
  });
});

describe('whatever is written', () => {
  // The words of the rules themselves are the worst case: every one of them starts a pattern.
  const words = fc.constantFrom(
    ...[
      'i',
      'want',
      'to',
      'die',
      'not',
      'no',
      'he',
      'hit',
      'me',
      'bleeding',
      'pads',
      '2',
      'hour',
      'faint',
      ',',
      '.',
      '"',
      'blood',
      'was',
      'and',
    ],
  );
  const stepsFor = (text: string): number => {
    const meter = { steps: 0 };
    screen(text, undefined, meter);
    return meter.steps;
  };

  test('no text throws, and every span lies inside it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(words, { maxLength: 150 })),
        (drawn) => {
          const text = typeof drawn === 'string' ? drawn : drawn.join(' ');
          for (const { span } of screen(text).findings) {
            expect(0 <= span[0] && span[0] < span[1] && span[1] <= text.length).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a text twice as long costs no more than twice the work, and a bit', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 30, maxLength: 120 }), (drawn) => {
        const once = `${drawn.join(' ')} `.repeat(4);
        expect(stepsFor(once.repeat(2))).toBeLessThanOrEqual(2.1 * stepsFor(once) + 500);
      }),
      { numRuns: 25 },
    );
  });

  test('ten thousand characters of ordinary grief stay within thirty steps a word', () => {
    const text = 'We lost her at 20 weeks and I miss her so much, my arms ache. '.repeat(162);
    expect(stepsFor(text)).toBeLessThan(30 * text.split(' ').length);
  });

  test('no order of the words of the rules costs more than four hundred steps a word', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (drawn) => {
        expect(stepsFor(`${drawn.join(' ')} `.repeat(100))).toBeLessThan(400 * 100 * drawn.length);
      }),
      { numRuns: 50 },
    );
  });
});
