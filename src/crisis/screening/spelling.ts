import { formOf, type Form } from './forms.js';
import { UNKNOWN, type Lexicon } from './lexicon.js';
import type { Slips } from './slips.js';

/** A word as a language spells it: its number in the lexicon, and what it is worth if it is a number (else NaN). */
export interface Spelt {
  word: number;
  value: number;
}

/** What a language makes of words as they are typed: contractions written out, numbers read, slips forgiven. */
export interface Spelling {
  expansions: ReadonlyMap<string, readonly Spelt[]>;
  /** Every word that a pattern or a list of the language names, as it is written. */
  known: ReadonlyMap<string, readonly Spelt[]>;
  /** Both; where a word is in both, it is written out. */
  meanings: ReadonlyMap<string, readonly Spelt[]>;
  slips: Slips;
}

const DISGUISES: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };
const NUMERAL = /^\d/;
const NO_WORD_OF_OURS: readonly Spelt[] = [{ word: UNKNOWN, value: NaN }];

/** Spells beforehand all that a language knows. */
export function spellingOf(
  lexicon: Lexicon,
  written: readonly (readonly [string, string])[],
  numbers: Readonly<Record<string, number>>,
  slips: Slips,
): Spelling {
  const values = new Map(Object.entries(numbers));
  const spelt = (word: string): Spelt => ({
    word: lexicon.numberOf(word),
    value: NUMERAL.test(word) ? valueOf(word) : (values.get(word) ?? NaN),
  });
  const expansions = new Map(written.map(([from, to]) => [from, to.split(' ').map(spelt)]));
  const known = new Map(lexicon.words().map((word) => [word, [spelt(word)]]));
  return { expansions, known, meanings: new Map([...known, ...expansions]), slips };
}

/** The words that one written word stands for. */
export function spell(form: Form, spelling: Spelling): readonly Spelt[] {
  const { word } = form;
  const meaning = spelling.meanings.get(word);
  if (meaning) return meaning;
  if (!form.odd) return meant(form, spelling);
  return word.includes("'") ? spellContraction(word, spelling) : spellOdd(form, spelling);
}

function spellContraction(written: string, spelling: Spelling): readonly Spelt[] {
  const plain = written.replaceAll("'", '');
  const expanded = spelling.expansions.get(plain);
  if (expanded) return expanded;
  const before = (ending: string, ...endings: string[]): readonly Spelt[] =>
    [written.slice(0, -ending.length), ...endings].flatMap((word) => asWritten(word, spelling));
  if (written.endsWith("n't")) return before("n't", 'not');
  if (written.endsWith("'s")) return spell(formOf(written.slice(0, -2)), spelling);
  if (written.endsWith("'ll")) return before("'ll", 'will');
  if (written.endsWith("'re")) return before("'re", 'are');
  if (written.endsWith("'ve")) return before("'ve", 'have');
  return asWritten(plain, spelling);
}

/** A word that no rule knows: drawn out ("dieeee"), in disguise ("su1cide") or slipped ("sucide"); else itself. */
function spellOdd(form: Form, spelling: Spelling): readonly Spelt[] {
  const { word: written } = form;
  const { meanings } = spelling;
  if (/\d/.test(written)) {
    const disguised = /[a-z]/.test(written);
    const bare = disguised && meanings.get(written.replaceAll(/\d/g, (digit) => DISGUISES[digit] ?? digit));
    return bare || asWritten(written, spelling);
  }
  if (/(.)\1\1/.test(written)) {
    const drawn = ['$1', '$1$1'].map((letters) => meanings.get(written.replaceAll(/(.)\1{2,}/g, letters)));
    const found = drawn[0] ?? drawn[1];
    if (found) return found;
  }
  const last = written.length - 1;
  const short = last > 2 && written[last] === written[last - 1] && meanings.get(written.slice(0, -1));
  return short || meant(form, spelling);
}

/** A slip forgiven, or a word that is none of ours. */
function meant(form: Form, { slips, known }: Spelling): readonly Spelt[] {
  const word = slips.meantBy(form);
  return (word !== undefined && known.get(word)) || NO_WORD_OF_OURS;
}

function asWritten(word: string, { known }: Spelling): readonly Spelt[] {
  return known.get(word) ?? (NUMERAL.test(word) ? [{ word: UNKNOWN, value: valueOf(word) }] : NO_WORD_OF_OURS);
}

function valueOf(numeral: string): number {
  return Number(numeral.replace(',', '.'));
}
