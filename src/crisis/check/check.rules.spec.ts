import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answersIn } from './answers.js';
import { type Answers, LEVELS, outcomeOf } from './check.rules.js';
import { numberIn, temperatureIn } from './numbers.rules.js';
import { readRedFlags } from './red-flags.js';
import { signsAlone } from './signs.rules.js';

const flags = readRedFlags('content');
const { rules, parts } = flags;
const SIGNS = parts.flatMap((part) => part.signs.map((sign) => sign.id));
const NUMBERS = parts.flatMap((part) => part.numbers);

const anAnswer: fc.Arbitrary<Answers> = fc
  .record({
    signs: fc.subarray(SIGNS),
    numbers: fc
      .subarray(NUMBERS)
      .chain((some) =>
        fc.tuple(
          ...some.map(({ id, from, to }) =>
            fc.double({ min: from, max: to, noNaN: true }).map((size) => [id, size] as const),
          ),
        ),
      ),
    unread: fc.subarray(['today'] as const),
  })
  .map(({ signs, numbers, unread }) => ({ signs: new Set(signs), numbers: new Map(numbers), unread }));

const urgency = (answers: Answers) => -LEVELS.indexOf(outcomeOf(rules, answers).level);
const levelOf = (signs: string[], numbers: Record<string, number> = {}) =>
  outcomeOf(rules, { signs: new Set(signs), numbers: new Map(Object.entries(numbers)), unread: [] }).level;

describe('any set of answers', () => {
  it('leads to one of the four, and to the last only where no rule spoke', () => {
    fc.assert(
      fc.property(anAnswer, (answers) => {
        const { level, spoke } = outcomeOf(rules, answers);
        expect(LEVELS).toContain(level);
        expect(level === 'watch').toBe(spoke.length === 0 && answers.unread.length === 0);
      }),
    );
  });

  it('is never made less urgent by one sign more', () => {
    fc.assert(
      fc.property(anAnswer, fc.constantFrom(...SIGNS), (answers, sign) => {
        const more = { ...answers, signs: new Set([...answers.signs, sign]) };
        expect(urgency(more)).toBeGreaterThanOrEqual(urgency(answers));
      }),
      { numRuns: 500 },
    );
  });

  it('is never made less urgent by a larger number, or by one that nobody can read', () => {
    fc.assert(
      fc.property(
        anAnswer,
        fc.constantFrom(...NUMBERS),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (answers, asked, by) => {
          const given = answers.numbers.get(asked.id) ?? asked.from;
          const less = { ...answers, numbers: new Map([...answers.numbers, [asked.id, given]]) };
          const more = { ...answers, numbers: new Map([...answers.numbers, [asked.id, given + by]]) };
          expect(urgency(more)).toBeGreaterThanOrEqual(urgency(less));
          expect(urgency({ ...answers, unread: ['today'] })).toBeGreaterThanOrEqual(urgency(answers));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the rules', () => {
  it('call now for what cannot wait, each by itself', () => {
    for (const sign of ['soaking', 'two-pads', 'too-fast', 'own-limits', 'fainted', 'very-ill', 'chest-or-leg', 'fit'])
      expect([sign, levelOf([sign])]).toEqual([sign, 'now']);
    for (const sign of ['strong-pain', 'shoulder', 'badly-wrong', 'suicide-now', 'wound', 'voices', 'danger'])
      expect([sign, levelOf([sign])]).toEqual([sign, 'now']);
    expect(levelOf([], { pads: 2 })).toBe('now');
    expect(levelOf([], { hours: 2 })).toBe('now');
    expect(levelOf(['bleeding', 'shaky'])).toBe('now');
    expect(levelOf(['one-side', 'no-scan'])).toBe('now');
  });

  it('ring someone today for bleeding, fever, clots, thoughts of suicide and fear', () => {
    for (const sign of [
      'bleeding',
      'clots',
      'fever',
      'smell',
      'one-side',
      'worse',
      'suicide-thoughts',
      'self-harm',
      'afraid',
    ])
      expect([sign, levelOf([sign])]).toEqual([sign, 'today']);
    expect(levelOf([], { temperature: 38 })).toBe('today');
    expect(levelOf([], { temperature: 37.9 })).toBe('watch');
    expect(levelOf(['bleeding'], { pads: 1, hours: 1 })).toBe('today');
  });

  it('know from which week a sign cannot wait, and take the careful side where nobody said', () => {
    expect(levelOf(['bleeding'], { weeks: 19 })).toBe('today');
    expect(levelOf(['bleeding'], { weeks: 20 })).toBe('now');
    expect(levelOf(['waters'], { weeks: 13 })).toBe('today');
    expect(levelOf(['waters'], { weeks: 14 })).toBe('now');
    expect(levelOf(['waters'])).toBe('now');
    expect(levelOf(['waves'])).toBe('now');
    expect(levelOf(['headache'], { weeks: 8 })).toBe('today');
    expect(levelOf(['headache', 'recent-birth'], { weeks: 8 })).toBe('now');
  });

  it('hear every sign that somebody can tick, alone or beside another', () => {
    const heard = new Set(
      rules.flatMap((rule) => rule.when.flat()).map((it) => (typeof it === 'string' ? it : it.number)),
    );
    expect([...SIGNS, ...NUMBERS.map((asked) => asked.id)].filter((id) => !heard.has(id))).toEqual([]);
    const circumstances = signsAlone(SIGNS, rules).filter(({ level }) => level === 'watch');
    expect(circumstances.map(({ sign }) => sign)).toEqual([
      'positive',
      'no-scan',
      'recent-birth',
      'earlier-loss',
      'treated',
    ]);
    expect(circumstances.every(({ more }) => more.length > 0)).toBe(true);
  });

  it('name an edition, nobody who has approved it, and a source or that there is none', () => {
    expect(flags.edition).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(flags.reviewed).toBeNull();
    expect(rules.filter((rule) => rule.sources.length === 0).map((rule) => rule.id)).toEqual(['badly-wrong']);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(new Set(SIGNS).size).toBe(SIGNS.length);
  });

  it('never say that nothing is wrong', () => {
    expect(JSON.stringify(flags)).not.toMatch(
      /you are (fine|ok|well|safe)\b|nothing to worry|no need to (call|ring)|don['’]t worry|calm/i,
    );
  });
});

describe('a number somebody wrote', () => {
  it('is read as people write it, and the larger one of two', () => {
    expect(numberIn('2', 0, 100)).toBe(2);
    expect(numberIn('about 12 weeks', 0, 45)).toBe(12);
    expect(numberIn('1 or 2', 0, 100)).toBe(2);
    expect(numberIn('1,5', 0, 100)).toBe(1.5);
    for (const text of ['', 'two', 'lots', '-', '900']) expect(numberIn(text, 0, 100)).toBeUndefined();
  });

  it('is a temperature in Celsius or Fahrenheit, whichever a living person can have', () => {
    expect(temperatureIn('38,2', 30, 45)).toBe(38.2);
    expect(temperatureIn('100.4', 30, 45)).toBe(38);
    expect(temperatureIn('101F', 30, 45)).toBe(38.3);
    expect(temperatureIn('99', 30, 45)).toBe(37.2);
    for (const text of ['high', '12', '60', '200']) expect(temperatureIn(text, 30, 45)).toBeUndefined();
  });

  it('asks for care by itself when nobody can read it, and a week does not', () => {
    const { unread, notUnderstood } = answersIn({ pads: 'lots', weeks: 'not sure', sign: 'no such sign' }, flags);
    expect([unread, notUnderstood.map((asked) => asked.id)]).toEqual([['today'], ['pads', 'weeks']]);
  });

  it('is taken from whatever a form may send, and nothing is refused', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('sign', 'pads', 'weeks', 'temperature', 'x'), fc.anything()),
        (fields) => {
          expect(answersIn(fields, flags).signs.size).toBeLessThanOrEqual(SIGNS.length);
        },
      ),
    );
  });
});
