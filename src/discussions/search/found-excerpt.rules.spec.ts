import { describe, expect, it } from '@jest/globals';
import { richText } from '../../kernel/rich-text.js';
import { foundExcerpt } from './found-excerpt.rules.js';

const around = (source: string, asked: string) => foundExcerpt(richText(source), asked);
const FAR = `${'we waited '.repeat(60)}until the **Café** closed ${'and went home '.repeat(60)}`;

describe('an excerpt of what was found', () => {
  it('stands around the first word that was asked for, whatever its accents and capitals', () => {
    for (const asked of ['cafe', 'CAFÉ', 'caf']) {
      const excerpt = around(FAR, asked);
      expect(excerpt).toMatch(/^…waited .* until the Café closed and went/);
      expect([...excerpt].length).toBeLessThanOrEqual(240);
      expect(excerpt.endsWith('…')).toBe(true);
    }
  });

  it('is how the words begin when what was asked for is not among them', () => {
    expect(around(FAR, 'title')).toMatch(/^we waited/);
    expect(around('Short.', 'ca')).toBe('Short.');
    expect(around(FAR, 'ca')).toMatch(/^we waited/);
  });

  it('never begins within a character', () => {
    const excerpt = around(`${'💙'.repeat(300)} light`, 'light');
    expect(excerpt).not.toMatch(/\p{Surrogate}/u);
    expect(excerpt).toContain('light');
  });

  it('takes no more than a moment for the longest post', () => {
    const longest = 'a'.repeat(10_000);
    expect([...around(longest, 'aaa')].length).toBeLessThanOrEqual(240);
  });
});
