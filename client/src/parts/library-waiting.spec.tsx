/**
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { shownAt } from '../testing/shown.js';
import { curates } from './curators.js';
import { LibraryWaiting } from './library-waiting.js';

afterEach(cleanup);

const show = (overdueHelplines: number, untriedHelplines: number, longOverdueTexts: number) =>
  shownAt(
    '/you',
    { LibraryCare: () => ({ libraryCare: { overdueHelplines, untriedHelplines, longOverdueTexts } }) },
    <LibraryWaiting />,
  );

describe('what waits for curators', () => {
  it('is a line with the way there', async () => {
    show(3, 1, 0);
    await screen.findByText(/^3 helplines were last looked up .* 1 helpline is hidden/);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/library/helplines']);
  });

  it('is nothing when nothing waits', async () => {
    const sent = show(0, 0, 0);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is for those who keep the library everywhere', () => {
    expect(curates([{ role: 'OPERATOR', groupId: null }])).toBe(true);
    expect(curates([{ role: 'STEWARD', groupId: 'g' }])).toBe(false);
    expect(curates([{ role: 'MODERATOR', groupId: null }])).toBe(false);
  });
});
