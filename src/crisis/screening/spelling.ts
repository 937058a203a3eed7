/** What a language makes of words as they are typed: contractions written out, numbers read, slips forgiven. */
export interface Spelling {
  expansions: ReadonlyMap<string, readonly string[]>;
  numbers: ReadonlyMap<string, number>;
  /** Every word that a pattern or a list of the language names. */
  known: ReadonlySet<string>;
  /** Words by what is left of them without one letter, for the words that one slip may change. */
  slips: ReadonlyMap<string, string>;
}

const SHORTEST_FORGIVEN = 6;
const DISGUISES: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** The words that one written word stands for. */
export function spell(written: string, spelling: Spelling): readonly string[] {
  const { expansions, known } = spelling;
  const whole = expansions.get(written);
  if (whole) return whole;
  if (known.has(written)) return [written];
  if (written.includes("'")) return spellContraction(written, spelling);
  return spellUnknown(written, spelling);
}

function spellContraction(written: string, spelling: Spelling): readonly string[] {
  const plain = written.replaceAll("'", '');
  const expanded = spelling.expansions.get(plain);
  if (expanded) return expanded;
  if (written.endsWith("n't")) return [written.slice(0, -3), 'not'];
  if (written.endsWith("'s")) return spell(written.slice(0, -2), spelling);
  if (written.endsWith("'ll")) return [written.slice(0, -3), 'will'];
  if (written.endsWith("'re")) return [written.slice(0, -3), 'are'];
  if (written.endsWith("'ve")) return [written.slice(0, -3), 'have'];
  return [plain];
}

/** A word that no rule knows: drawn out ("dieeee"), in disguise ("su1cide") or slipped ("sucide"); else itself. */
function spellUnknown(written: string, spelling: Spelling): readonly string[] {
  const known = (word: string): readonly string[] | undefined =>
    spelling.expansions.get(word) ?? (spelling.known.has(word) ? [word] : undefined);
  if (/\d/.test(written)) {
    if (!/[a-z]/.test(written)) return [written];
    return known(written.replaceAll(/\d/g, (digit) => DISGUISES[digit] ?? digit)) ?? [written];
  }
  const last = written.length - 1;
  if (/(.)\1\1/.test(written)) {
    const drawn = known(written.replaceAll(/(.)\1{2,}/g, '$1')) ?? known(written.replaceAll(/(.)\1{2,}/g, '$1$1'));
    if (drawn) return drawn;
  }
  if (last > 2 && written[last] === written[last - 1]) {
    const drawn = known(written.slice(0, -1));
    if (drawn) return drawn;
  }
  const meant = written.length >= SHORTEST_FORGIVEN - 1 ? meantBy(written, spelling.slips) : undefined;
  return [meant ?? written];
}

/** The word of the forgiven ones that is one letter away: too many, too few, another, or two that changed places. */
function meantBy(written: string, slips: Spelling['slips']): string | undefined {
  const near = (left: string): string | undefined => {
    const word = slips.get(left);
    return word?.[0] === written[0] && Math.abs(word!.length - written.length) <= 1 ? word : undefined;
  };
  const whole = near(written);
  if (whole) return whole;
  for (let at = 1; at < written.length; at += 1) {
    const meant = near(written.slice(0, at) + written.slice(at + 1));
    if (meant) return meant;
  }
  return undefined;
}

/** Files words under everything that is left of them without one letter. */
export function fileSlips(words: readonly string[]): Map<string, string> {
  const slips = new Map<string, string>();
  for (const word of words) {
    if (word.length < SHORTEST_FORGIVEN) throw new Error(`"${word}" is too short to forgive a slip in it`);
    slips.set(word, word);
    for (let at = 1; at < word.length; at += 1) {
      const left = word.slice(0, at) + word.slice(at + 1);
      if (!slips.has(left)) slips.set(left, word);
    }
  }
  return slips;
}

/** The value of a numeral or number word, or undefined. */
export function numberOf(word: string, numbers: ReadonlyMap<string, number>): number | undefined {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const value = Number(word.replace(',', '.'));
    return Number.isNaN(value) ? undefined : value;
  }
  return numbers.get(word);
}
