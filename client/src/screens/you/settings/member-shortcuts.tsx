import { render } from 'preact';
import { settings } from '../../../../words/en/settings.js';
import { dropAtEnd } from '../../../ending.js';
import { Dialog } from '../../../parts/dialog.js';
import { type Shortcut, shortcuts } from '../../../shortcuts.js';
import { toItem, toPost } from '../moves.js';
import { KeyList } from './key-list.js';

const words = settings.shortcuts;

const KEYS: readonly Shortcut[] = [
  { key: '?', does: words.keys['?'], run: showKeys },
  { key: 'n', does: words.keys.n, run: () => toPost(1) },
  { key: 'p', does: words.keys.p, run: () => toPost(-1) },
  { key: 'j', does: words.keys.j, run: () => toItem(1) },
  { key: 'k', does: words.keys.k, run: () => toItem(-1) },
];

let takeAway: (() => void) | undefined;

/** Turns the keys of every page on or off, for as long as the app is open. */
export function memberShortcuts(on: boolean): void {
  takeAway?.();
  takeAway = on ? shortcuts.register(KEYS) : undefined;
  shortcuts.choose(on);
}

function showKeys(): void {
  const place = document.createElement('div');
  document.body.append(place);
  const close = () => {
    render(null, place);
    place.remove();
  };
  dropAtEnd(close);
  render(
    <Dialog title={words.list} onClose={close}>
      <KeyList keys={shortcuts.all()} />
      <button class="btn" type="button" onClick={close}>
        {words.close}
      </button>
    </Dialog>,
    place,
  );
}
