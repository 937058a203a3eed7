/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Cover } from './cover.js';

beforeEach(() => cleanup());

const words = [{ kind: 'paragraph' as const, spans: [{ text: 'what was seen' }] }];
/** What a person did has reached the page. */
const settled = (_: boolean) => new Promise((resolve) => setTimeout(resolve));
const toggle = (name: string) => settled(fireEvent.click(screen.getByRole('button', { name })));

describe('words behind a content note', () => {
  it('are not on the page until the reader asks, and go again when they are hidden', async () => {
    render(<Cover notes={['SCAN']} onShow={async () => words} />);
    expect(screen.getByText('Content note: scan')).toBeDefined();
    expect(document.body.innerHTML).not.toContain('what was seen');
    await toggle('Show this');
    await waitFor(() => expect(document.body.textContent).toContain('what was seen'));
    await toggle('Hide this');
    expect(document.body.innerHTML).not.toContain('what was seen');
  });

  it('stay covered, and it is said, when they cannot be fetched', async () => {
    render(<Cover notes={['SCAN']} onShow={async () => undefined} />);
    await toggle('Show this');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/could not be shown/));
  });
});
