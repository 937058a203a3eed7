/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { Preview } from './decide.js';
import type { Subject } from './desk.types.js';
import { Covered } from './reported.js';

beforeEach(() => cleanup());

const subject: Subject = {
  id: 'post',
  placeId: 'thread',
  words: 'It is quiet here.\n\nNobody would notice.',
  notes: ['SUICIDE'],
  state: 'STANDING',
  locked: false,
  author: { name: 'Fern', isAnonymous: true },
};
const page = () => document.body.innerHTML;

describe('what a case is about', () => {
  it('is not on the page before somebody chooses to read it, and is covered again when they say so', () => {
    render(<Covered kind="POST" subject={subject} />);
    expect(page()).not.toMatch(/quiet|notice\./);
    expect(page()).toMatch(/About 7 words\. Content notes: suicide or self-harm\./);
    const button = screen.getByRole('button', { name: 'Read the post' });
    fireEvent.click(button);
    expect(screen.getByText('Nobody would notice.')).toBeDefined();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Cover it again' }));
    expect(page()).not.toMatch(/quiet|notice\./);
  });

  it('says what became of words that are gone', () => {
    render(<Covered kind="POST" subject={{ ...subject, words: null, state: 'DELETED' }} />);
    expect(page()).toContain('took it back');
    cleanup();
    render(<Covered kind="POST" subject={{ ...subject, words: null, state: 'REMOVED' }} />);
    expect(page()).toContain('taken down');
  });
});

describe('the preview', () => {
  const told = {
    subjectKind: 'POST',
    action: 'REMOVE',
    rule: 'No comparing.',
    words: 'We know you wanted to be kind.',
    untilOn: null,
    automated: false,
    howToAppeal: 'APPEAL_DECISION',
  } as const;

  it('shows what the writer will read', () => {
    render(<Preview told={told} name="Fern" isChosen />);
    const preview = screen.getByRole('group', { name: 'Fern will read this' });
    expect(preview.textContent).toMatch(/We took your post down.*No comparing\..*wanted to be kind.*another look/s);
  });

  it('says so when the writer is told nothing, and promises nothing before there is a choice', () => {
    render(<Preview told={undefined} name="Fern" isChosen />);
    expect(page()).toContain('Fern is told nothing.');
    cleanup();
    render(<Preview told={told} name="Fern" isChosen={false} />);
    expect(screen.queryByRole('group')).toBeNull();
  });
});
