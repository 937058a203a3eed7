/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/preact';
import { Statement, type StatementFacts } from './statement.js';

beforeEach(() => cleanup());

const removal: StatementFacts = {
  subjectKind: 'POST',
  action: 'REMOVE',
  rule: 'No comparing.',
  words: 'We know this was not meant to hurt.',
  untilOn: null,
  automated: false,
  howToAppeal: 'APPEAL_DECISION',
};

const shown = (facts: Partial<StatementFacts>) => {
  cleanup();
  render(<Statement facts={{ ...removal, ...facts }} level="h3" />);
  return document.body.textContent;
};

describe('what the team tells an author', () => {
  it('says what happened, by which rule, in which words, who decided, and how to have it looked at again', () => {
    shown({});
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('We took your post down');
    for (const text of [
      /closed copy for 90 days/,
      /No comparing\./,
      /not meant to hurt/,
      /not a machine/,
      /Somebody else/,
    ]) {
      expect(screen.getByText(text)).toBeDefined();
    }
    expect(screen.getByRole('link', { name: 'Help now' }).getAttribute('href')).toBe('/help');
  });

  it('names the last day of a mute, and offers no appeal where there is nothing to appeal', () => {
    expect(shown({ action: 'MUTE', untilOn: '2026-11-29' })).toContain('until 29 November 2026');
    const note = shown({ action: 'CARE_NOTE', rule: null, howToAppeal: 'NOT_NEEDED' });
    expect(note).toContain('A note to you about your post');
    expect(note).not.toMatch(/another look|rule/);
  });

  it('says so when a machine decided', () => {
    expect(shown({ automated: true })).toContain('A machine decided this.');
  });
});
