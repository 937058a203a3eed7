import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { richText } from './rich-text.js';

const plain = (source: string): string =>
  richText(source)
    .map((block) => block.spans.map((span) => span.text).join(''))
    .join('\n');

describe('the tree of a text', () => {
  it('keeps paragraphs, lists, quotes, headings, strong words, emphasis and links', () => {
    expect(richText('# Head\n\nOne **two** *three*\n\n- four\n\n> five\n\n[six](https://example.org/6)')).toEqual([
      { kind: 'heading', spans: [{ text: 'Head' }] },
      {
        kind: 'paragraph',
        spans: [{ text: 'One ' }, { text: 'two', strong: true }, { text: ' ' }, { text: 'three', em: true }],
      },
      { kind: 'item', spans: [{ text: 'four' }] },
      { kind: 'quote', spans: [{ text: 'five' }] },
      { kind: 'paragraph', spans: [{ text: 'six', href: 'https://example.org/6' }] },
    ]);
  });

  it('leaves every kind of markup the text it was', () => {
    for (const source of ['<b>not bold</b>', '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '`code`']) {
      expect(plain(source)).toBe(source);
    }
  });

  it('makes a link only of an address that opens a page', () => {
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//example.org',
      'file:///x',
      '/leave',
    ]) {
      expect(
        richText(`[word](${href})`)
          .flatMap((block) => block.spans)
          .filter((span) => span.href),
      ).toEqual([]);
    }
  });

  it('takes anything whatsoever, and holds nothing but kinds, depths and spans', () => {
    const marks = fc.array(
      fc.constantFrom('*', '_', '[', '](', ')', '<', '>', '#', '- ', '\n', 'a', '&lt;', '\\', '!', '`'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(marks, (parts) => {
        for (const { kind, spans, depth, ...more } of richText(parts.join(''))) {
          expect(more).toEqual({});
          expect(['paragraph', 'item', 'numbered-item', 'quote', 'heading']).toContain(kind);
          expect(depth ?? 1).toBeGreaterThan(0);
          for (const { text, strong, em, href, ...rest } of spans) {
            expect([typeof text, strong ?? true, em ?? true, rest]).toEqual(['string', true, true, {}]);
            if (href !== undefined) expect(href).toMatch(/^https?:\/\//i);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
