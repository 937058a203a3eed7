export interface Shortcut {
  /** One character, as the keyboard gives it: "j", "?". */
  key: string;
  /** What it does, for the list. */
  does: string;
  run: () => void;
}

/**
 * Single-letter keys. Safety: off until the person turns them on, and never while they type or hold a modifier: a
 * key pressed by mistake must not move or send anything. The choice is kept in memory alone.
 */
export class Shortcuts {
  #isOn = false;
  readonly #registered: (readonly Shortcut[])[] = [];
  readonly #press = (event: KeyboardEvent) => this.press(event);

  get isOn(): boolean {
    return this.#isOn;
  }

  choose(on: boolean): void {
    this.#isOn = on;
    document.removeEventListener('keydown', this.#press);
    if (on) document.addEventListener('keydown', this.#press);
  }

  /** Adds keys for as long as a screen is there; returns how to take them away. The latest come first. */
  register(shortcuts: readonly Shortcut[]): () => void {
    this.#registered.unshift(shortcuts);
    return () => {
      const place = this.#registered.indexOf(shortcuts);
      if (place >= 0) this.#registered.splice(place, 1);
    };
  }

  /** What each key does here, each key once. */
  all(): Shortcut[] {
    const byKey = new Map<string, Shortcut>();
    for (const shortcut of this.#registered.flat()) {
      if (!byKey.has(shortcut.key)) byKey.set(shortcut.key, shortcut);
    }
    return [...byKey.values()];
  }

  press(event: KeyboardEvent): void {
    const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing;
    if (!this.#isOn || held || event.defaultPrevented || isBusy(event.target)) return;
    const found = this.all().find(({ key }) => key === event.key);
    if (!found) return;
    event.preventDefault();
    found.run();
  }
}

/** Those of the whole app. */
export const shortcuts = new Shortcuts();

const TYPING = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable], dialog';

/** Whether the person types, chooses in a list, or answers a question. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element && (target.closest(TYPING) !== null || document.querySelector('dialog[open]') !== null)
  );
}
