import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { compileBook } from '../../src/crisis/screening/phrase-book.js';
import { languageFile, subjectFile } from '../../src/crisis/screening/phrase-file.js';
import { screenWith } from '../../src/crisis/screening/screen.js';
import type { Screen } from '../../src/crisis/screening/index.js';

const english: unknown = parse(readFileSync(new URL('../../content/screening/en.yaml', import.meta.url), 'utf8'));

/** A screen that knows English and the signs and rules given, nothing else. */
function screenOf(signs: Record<string, string>, rule: Record<string, unknown>): Screen {
  const subject = subjectFile.parse({
    head: { title: 'One rule', edition: 1, review: 'none' },
    signs,
    rules: [{ id: 'only', kind: 'suicide-risk', level: 'now', ...rule }],
  });
  return screenWith([compileBook('en', languageFile.parse(english), [subject])]);
}

const hears = (screen: Screen, text: string): boolean => screen(text).findings.length > 0;

describe('where in a sentence a pattern may stand', () => {
  const ending = screenOf({}, { says: 'tired of being here $' });
  const lone = screenOf({}, { says: '^ friday $' });

  test.each(['I am tired of being here.', 'Tired of being here, honestly', 'tired of being here'])(
    '$ is the end of a clause: "%s"',
    (text) => {
      expect(hears(ending, text)).toBe(true);
    },
  );

  test('$ is not the middle of one', () => {
    expect(hears(ending, 'I am tired of being here with the in-laws.')).toBe(false);
  });

  test.each([
    ['Friday.', true],
    ['I know the day. Friday', true],
    ['I know the day: Friday.', true],
    ['On Friday.', false],
    ['Friday is fish.', false],
  ])('^ and $ leave room for nothing else: "%s" %s', (text, heard) => {
    expect(hears(lone, text)).toBe(heard);
  });
});

describe('what must not follow', () => {
  const next = screenOf({}, { says: 'not reach christmas !lights' });
  const soon = screenOf({}, { says: 'not reach christmas !~3 lights|fairy_lights' });

  test.each([
    ['I will not reach Christmas', true, true],
    ['I will not reach Christmas lights', false, false],
    ['I will not reach Christmas market and lights', true, false],
    ['I will not reach Christmas with the fairy lights', true, false],
    ['I will not reach Christmas and I will not see any lights', true, true],
    ['I will not reach Christmas. Lights out.', true, true],
  ])('"%s": the next word %s, one of the next four %s', (text, afterNext, afterSoon) => {
    expect(hears(next, text)).toBe(afterNext);
    expect(hears(soon, text)).toBe(afterSoon);
  });
});

describe('signs in neighbouring sentences', () => {
  const signs = { planned: 'planned it', day: '^ friday|tonight $' };
  const near = screenOf(signs, { all: ['planned', 'day'], withinSentences: 2 });
  const anywhere = screenOf(signs, { all: ['planned', 'day'] });

  test.each([
    ['I have planned it. Friday.', true, true],
    ['Friday. I have planned it.', true, true],
    ['I have planned it!!!\n\nTonight', true, true],
    ['I have planned it. The dog is fed. Friday.', false, true],
    ['I have planned it. Friday is fish.', false, false],
  ])('"%s": two sentences %s, as far as words reach %s', (text, inTwo, inWords) => {
    expect(hears(near, text)).toBe(inTwo);
    expect(hears(anywhere, text)).toBe(inWords);
  });
});

test.each(['~2 die', 'die ~2', 'die? now', '!die now', '^ ~2 die', 'die !~2', '$'])(
  'a pattern that begins or ends with anything is refused: "%s"',
  (says) => {
    expect(() => screenOf({}, { says })).toThrow('starts or ends loosely');
  },
);

test('a rule that is deaf to a guard that is not there is refused', () => {
  expect(() => screenOf({}, { says: 'die', deaf: ['passed'] })).toThrow('passed');
});
