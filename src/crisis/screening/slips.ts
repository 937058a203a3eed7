import { formOf, type Form } from './forms.js';

const SHORTEST = 6;

/** The words that one slip of the finger may change, found again from what was typed. */
export class Slips {
  /** Words by what is left of them without one letter. */
  private readonly left = new Map<string, string>();
  /** The words by the code of their first letter. */
  private readonly initials: Form[][] = [];
  private readonly longest: number;

  /** Throws when a word is too short: one letter of it changed is another word. */
  constructor(words: readonly string[]) {
    for (const word of words) {
      if (word.length < SHORTEST) throw new Error(`"${word}" is too short to forgive a slip in it`);
      this.left.set(word, word);
      for (let at = 1; at < word.length; at += 1) {
        const left = word.slice(0, at) + word.slice(at + 1);
        if (!this.left.has(left)) this.left.set(left, word);
      }
      (this.initials[word.charCodeAt(0)] ??= []).push(formOf(word));
    }
    this.longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  }

  /** The word that is one letter away: too many, too few, another, or two that changed places; undefined if none is. */
  meantBy(form: Form): string | undefined {
    const { word: written } = form;
    if (written.length < SHORTEST - 1 || written.length > this.longest + 1 || !this.couldBe(form)) return undefined;
    const whole = this.near(written, written);
    if (whole !== undefined) return whole;
    for (let at = 1; at < written.length; at += 1) {
      const meant = this.near(written.slice(0, at) + written.slice(at + 1), written);
      if (meant !== undefined) return meant;
    }
    return undefined;
  }

  /** A slip takes one letter away at most and brings one at most: all but few words are told apart by that alone. */
  private couldBe({ word: written, letters }: Form): boolean {
    const words = this.initials[written.charCodeAt(0)];
    if (!words) return false;
    for (const one of words) {
      if (Math.abs(one.word.length - written.length) > 1) continue;
      if (atMostOne(one.letters & ~letters) && atMostOne(letters & ~one.letters)) return true;
    }
    return false;
  }

  private near(left: string, written: string): string | undefined {
    const word = this.left.get(left);
    return word?.[0] === written[0] && Math.abs(word!.length - written.length) <= 1 ? word : undefined;
  }
}

function atMostOne(bits: number): boolean {
  return (bits & (bits - 1)) === 0;
}
