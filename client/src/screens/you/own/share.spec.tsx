/**
 * @jest-environment jsdom
 */
import { webcrypto } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { takeWords } from '../../../parts/composer/carried.js';
import { shownAt } from '../../../testing/shown.js';
import { Share } from './share.js';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

const GROUPS = {
  myGroups: [
    { id: 'one', name: 'Evenings', viewerCan: ['WRITE'] },
    { id: 'two', name: 'Only read', viewerCan: [] },
  ],
};

describe("using one's own words in a post", () => {
  afterEach(cleanup);

  it('carries a copy to the chosen group, anonymous, and sends nothing', async () => {
    const sent = shownAt(
      '/you/journal/0',
      { GroupsToShareIn: () => GROUPS },
      <Share label="Use" words={{ body: 'Rain.' }} />,
    );
    expect(sent).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Use' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Evenings' }));
    expect(screen.queryByText('Only read')).toBeNull();
    expect(sent.map(({ name }) => name)).toEqual(['GroupsToShareIn']);
    expect(takeWords('two')).toBeUndefined();
    expect(takeWords('one')).toEqual({ body: 'Rain.', anonymous: true });
    // Once: whoever begins a conversation there later begins with an empty page.
    expect(takeWords('one')).toBeUndefined();
  });

  it('says so where there is no group to write in', async () => {
    shownAt(
      '/you/journal/0',
      { GroupsToShareIn: () => ({ myGroups: [] }) },
      <Share label="Use" words={{ body: 'Rain.' }} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Use' }));
    await waitFor(() => expect(screen.getByText(/not in a group/)).toBeTruthy());
  });
});
