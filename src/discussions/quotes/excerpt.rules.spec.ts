import { describe, expect, it } from '@jest/globals';
import { richText } from '../../kernel/rich-text.js';
import { excerptOf } from './excerpt.rules.js';

const excerpt = (source: string) => excerptOf(richText(source));

describe('an excerpt', () => {
  it('is plain text on one line, without its marks', () => {
    expect(excerpt('We **were** told\nto *wait*.\n\n- one\n- [two](https://example.org)')).toBe(
      'We were told to wait. one two',
    );
    expect(excerpt('<b>not</b> markup')).toBe('<b>not</b> markup');
  });

  it('is whole up to 240 characters, and cut between two words beyond', () => {
    const words = 'we waited '.repeat(24).trim();
    expect(excerpt(words)).toBe(words);
    const cut = excerpt(`${words} longer`);
    expect([...cut].length).toBeLessThanOrEqual(240);
    expect(cut.endsWith('waited…')).toBe(true);
    expect(words.startsWith(cut.slice(0, -1))).toBe(true);
  });

  it('cuts a word that is longer than all there is room for, never half a character', () => {
    const cut = excerpt('💙'.repeat(500));
    expect([...cut]).toHaveLength(240);
    expect(cut).toBe(`${'💙'.repeat(239)}…`);
  });

  it('keeps the last word where the cut falls behind it', () => {
    expect(excerpt(`${'x'.repeat(239)} y`)).toBe(`${'x'.repeat(239)}…`);
  });
});
