/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Shortcuts } from './shortcuts.js';

let keys: Shortcuts;
const next = jest.fn();

beforeEach(() => {
  keys?.choose(false);
  keys = new Shortcuts();
  next.mockClear();
  document.body.innerHTML = '<p tabindex="0">read</p><input><textarea></textarea><select></select><input type=radio>';
});

function press(key: string, on = 'p', held: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  document.querySelector(on)!.dispatchEvent(event);
  return event;
}

const N = { key: 'n', does: 'Next post', run: next };

describe('single-letter keys', () => {
  it('do nothing until they are turned on, and nothing once they are off again', () => {
    keys.register([N]);
    press('n');
    expect(next).not.toHaveBeenCalled();
    keys.choose(true);
    keys.choose(true);
    expect(press('n').defaultPrevented).toBe(true);
    expect(next).toHaveBeenCalledTimes(1);
    keys.choose(false);
    press('n');
    expect(next).toHaveBeenCalledTimes(1);
  });

  it.each(['input', 'textarea', 'select'])('do nothing in a %s', (place) => {
    keys.register([N]);
    keys.choose(true);
    press('n', place);
    expect(next).not.toHaveBeenCalled();
    press('n', '[type=radio]');
    expect(next).toHaveBeenCalledTimes(1);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }])(
    'do nothing with %j',
    (held) => {
      keys.register([N]);
      keys.choose(true);
      press('n', 'p', held);
      expect(next).not.toHaveBeenCalled();
    },
  );

  it('do nothing while a question is open', () => {
    keys.register([N]);
    keys.choose(true);
    document.body.append(Object.assign(document.createElement('dialog'), { open: true }));
    press('n');
    expect(next).not.toHaveBeenCalled();
  });

  it('leave every other key to the browser', () => {
    keys.register([N]);
    keys.choose(true);
    expect(press('x').defaultPrevented).toBe(false);
  });
});

describe('the keys of a screen', () => {
  it('come before those of the app while it is there, and are listed once', () => {
    const own = jest.fn();
    keys.register([N]);
    const takeAway = keys.register([{ key: 'n', does: 'Next case', run: own }]);
    keys.choose(true);
    press('n');
    expect([own.mock.calls.length, next.mock.calls.length]).toEqual([1, 0]);
    expect(keys.all().map(({ does }) => does)).toEqual(['Next case']);
    takeAway();
    press('n');
    expect([own.mock.calls.length, next.mock.calls.length]).toEqual([1, 1]);
  });
});
