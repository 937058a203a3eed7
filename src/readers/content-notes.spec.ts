import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ContentNote, Showing, showingOf } from './content-notes.js';

describe('how a noted text meets a reader', () => {
  it('is shown when it has no notes', () => {
    expect(showingOf([], {})).toBe(Showing.SHOW);
  });

  it('has exactly the notes that are explained to its writer', () => {
    const told = JSON.parse(readFileSync('content/content-notes.en.json', 'utf8')) as { code: string }[];
    expect(told.map(({ code }) => code).sort()).toEqual(Object.values<string>(ContentNote).sort());
  });

  it('is covered by every note the reader said nothing about', () => {
    for (const note of Object.values(ContentNote)) expect(showingOf([note], {})).toBe(Showing.COVER);
  });

  it('follows the most careful of what the reader chose', () => {
    const choices = { [ContentNote.SCAN]: Showing.SHOW, [ContentNote.FAITH]: Showing.HIDE };
    expect(showingOf([ContentNote.SCAN], choices)).toBe(Showing.SHOW);
    expect(showingOf([ContentNote.SCAN, ContentNote.ABUSE], choices)).toBe(Showing.COVER);
    expect(showingOf([ContentNote.ABUSE, ContentNote.FAITH, ContentNote.SCAN], choices)).toBe(Showing.HIDE);
  });
});
