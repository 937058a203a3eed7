import { describe, expect, it } from '@jest/globals';
import { Refusal } from './refusal.js';
import { cleanText } from './text.js';

const line = { field: 'title', longest: 10 };
const lines = { field: 'body', longest: 40, lines: true };

function refusalOf(input: string, limit: { field: string; longest: number }): unknown {
  try {
    return cleanText(input, limit);
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.detail] : error;
  }
}

describe('text that comes in', () => {
  it('is composed, and loses only the spaces around it', () => {
    expect(cleanText('  Ame\u0301lie ', line)).toBe('Am\u00e9lie');
    expect(cleanText('one\r\ntwo\tthree', lines)).toBe('one\ntwo\tthree');
  });

  it('is refused by name when it cannot be kept', () => {
    expect(refusalOf('a\u0000b', line)).toEqual(['INVALID', { field: 'title' }]);
    expect(refusalOf('a\ud800b', lines)).toEqual(['INVALID', { field: 'body' }]);
    expect(refusalOf('two\nlines', line)).toEqual(['INVALID', { field: 'title' }]);
    expect(refusalOf(' \n ', line)).toEqual(['TOO_SHORT', { field: 'title', limit: 1 }]);
    expect(refusalOf('x'.repeat(11), line)).toEqual(['TOO_LONG', { field: 'title', limit: 10 }]);
    expect(refusalOf('x'.repeat(1_000_000), line)).toEqual(['TOO_LONG', { field: 'title', limit: 10 }]);
  });

  it('is measured in characters as people count them', () => {
    expect(cleanText('\u{1f54a}'.repeat(10), line)).toHaveLength(20);
    expect(refusalOf('\u{1f54a}'.repeat(11), line)).toEqual(['TOO_LONG', { field: 'title', limit: 10 }]);
  });

  it('cannot turn the words after it around, and still lets right-to-left writing be', () => {
    expect(cleanText('a\u202eb', line)).toBe('ab');
    expect(cleanText('\u05e9\u05dc\u05d5\u05dd\u200f', line)).toBe('\u05e9\u05dc\u05d5\u05dd\u200f');
  });

  it('piles no more than a few marks on one letter', () => {
    expect(cleanText(`z${'\u0301'.repeat(500)}`, { field: 'body', longest: 1000 }).length).toBeLessThan(9);
  });
});
