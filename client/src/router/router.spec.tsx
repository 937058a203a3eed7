/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { memoryDriver } from './drivers.js';
import { isOfTheApp, partsOf } from './places.js';
import { RouterProvider, useRouter } from './router.js';

Object.assign(globalThis, { scrollTo: () => undefined });
Element.prototype.scrollIntoView = () => undefined;
beforeEach(() => cleanup());

function Where() {
  const { path, query, scroll, back } = useRouter();
  return (
    <>
      <p>
        at {path} {query.get('waiting') ?? ''} {scroll ?? 'new'}
      </p>
      <a href="/g/early-loss?waiting=1">a group</a>
      <a href="/help">help</a>
      <a href="#end">to the end</a>
      <h2 id="end">The end</h2>
      <button onClick={() => back('/groups')}>back</button>
    </>
  );
}

describe('discreet mode', () => {
  it('goes on and back without touching the address or the history', () => {
    const entries = history.length;
    render(
      <RouterProvider driver={memoryDriver('/groups')}>
        <Where />
      </RouterProvider>,
    );
    fireEvent.click(screen.getByText('a group'));
    expect(screen.getByText(/at \/g\/early-loss 1 new/)).toBeDefined();
    expect([location.pathname, history.length]).toEqual(['/', entries]);
    fireEvent.click(screen.getByText('back'));
    expect(screen.getByText(/at \/groups 0/)).toBeDefined();
  });
});

describe('a link', () => {
  it('within the page takes the focus there, and leaves the address and the history as they were', () => {
    const entries = history.length;
    render(
      <RouterProvider driver={memoryDriver('/groups')}>
        <Where />
      </RouterProvider>,
    );
    fireEvent.click(screen.getByText('to the end'));
    expect(document.activeElement?.id).toBe('end');
    expect([location.hash, history.length]).toEqual(['', entries]);
  });

  it('to a page of the server is left to the browser', () => {
    render(
      <RouterProvider driver={memoryDriver('/groups')}>
        <Where />
      </RouterProvider>,
    );
    const heard = jest.fn((event: Event) => event.preventDefault());
    addEventListener('click', heard);
    fireEvent.click(screen.getByText('help'));
    removeEventListener('click', heard);
    expect(heard).toHaveBeenCalled();
    expect(screen.getByText(/at \/groups/)).toBeDefined();
  });

  it('is the app’s by its whole first part', () => {
    expect(['/groups', '/g/x', '/you/settings', '/mod', '/library'].every(isOfTheApp)).toBe(true);
    expect(['/', '/help', '/gone', '/articles/x', '/your'].some(isOfTheApp)).toBe(false);
  });
});

describe('a pattern', () => {
  it('fits only paths of its shape', () => {
    expect(partsOf('/g/:id/room', '/g/early%20loss/room')).toEqual({ id: 'early loss' });
    expect(partsOf('/g/:id', '/g/')).toBeUndefined();
    expect(partsOf('/g/:id', '/g/x/room')).toBeUndefined();
  });
});
