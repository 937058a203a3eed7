/** How long words are gathered before they are said, in milliseconds. */
const GATHERED = 700;
/** More than this many at once become a count. */
const MOST_AT_ONCE = 3;

/** Says things to screen readers, politely: one region, there from the start, and never a flood. */
export class Announcer {
  readonly #region: HTMLElement;
  readonly #counted: (number: number) => string;
  #waiting: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement, counted: (number: number) => string) {
    this.#region = region;
    this.#counted = counted;
  }

  /** Says a text after a moment, with what else comes in that moment. */
  say(text: string): void {
    this.#waiting.push(text);
    this.#timer ??= setTimeout(() => this.#speak(), GATHERED);
  }

  #speak(): void {
    const texts = this.#waiting;
    this.#waiting = [];
    this.#timer = undefined;
    const said = texts.length > MOST_AT_ONCE ? [this.#counted(texts.length)] : texts;
    this.#region.replaceChildren(
      ...said.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
    );
  }
}

let announcer: Announcer | undefined;

/** Makes the region that `announce` speaks through; it has to be there before the first words. */
export function mountAnnouncer(counted: (number: number) => string): void {
  const region = document.createElement('div');
  region.className = 'vh';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  document.body.append(region);
  announcer = new Announcer(region, counted);
}

/** Says a text to screen readers. */
export function announce(text: string): void {
  announcer?.say(text);
}
