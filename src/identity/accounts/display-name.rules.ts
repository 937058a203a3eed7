import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';

const SHORTEST = 2;
const LONGEST = 40;

/** Letters of every script with their marks, digits, and what stands between the parts of a name. */
const NAME = /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd} '’.-]*$/u;
/** Letters that leave no mark on the page: a name of them would look like no name. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const BETWEEN = /[ '’.-]+/gu;

/** Cyrillic and Greek letters that look like Latin ones, in lower case, each above the one it is taken for. */
const LOOK_ALIKE = 'аеорсухіјѕһԁԛԝвкмнтӏαεικνορτυχɑıſ';
const TAKEN_FOR = 'aeopcyxijshdqwbkmhtlaeiknoptuxais';
/** Digits that are read as letters when a word that means authority is written with them. */
const READ_AS: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' };

/**
 * Words by which somebody could be taken for the team, for a professional or for the service itself. Safety: a reader
 * in danger does what a "midwife" or the "team" tells them.
 */
const RESERVED = new Set(
  (
    'admin admins administrator administrators beside clinician clinicians doctor doctors dr gp helpline host hosts ' +
    'midwife mod moderation moderator moderators mods nurse nurses official operator operators root staff steward ' +
    'stewards support sysop system team'
  ).split(' '),
);
/** Names that would be taken for nobody in particular, or for somebody who left. */
const RESERVED_WHOLE = new Set(['anonymous', 'deleted', 'nobody', 'someonewhohasleft', 'unknown']);
/** Long enough to mean nothing else when they are part of a longer word. */
const RESERVED_WITHIN = ['administrator', 'moderator', 'besideteam'];

/** A display name as it will be shown. Throws INVALID, TOO_SHORT, TOO_LONG, or NOT_ALLOWED if reserved. */
export function readDisplayName(typed: string): string {
  const name = cleanText(typed, { field: 'name', shortest: SHORTEST, longest: LONGEST }).replace(/ +/g, ' ');
  if (!NAME.test(name) || UNSEEN.test(name)) throw new Refusal('INVALID', { field: 'name' });
  if (isReserved(name)) throw new Refusal('NOT_ALLOWED', { field: 'name' });
  return name;
}

/** What two names share when a reader could take one for the other: compatibility forms, case, gaps, look-alikes. */
export function nameKey(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase().normalize('NFKC').replace(BETWEEN, '');
  return latinised(folded);
}

function isReserved(name: string): boolean {
  const words = name.split(BETWEEN).map(bare);
  const whole = words.join('');
  return (
    RESERVED.has(whole) ||
    RESERVED_WHOLE.has(whole) ||
    words.some((word) => RESERVED.has(word) || RESERVED.has(word.replace(/\d+$/, ''))) ||
    RESERVED_WITHIN.some((word) => whole.includes(word))
  );
}

/** A word without its marks, digits read as the letters they stand for: "M0dératör" is "moderator". */
function bare(word: string): string {
  const letters = nameKey(word).normalize('NFD').replace(/\p{M}/gu, '');
  // Digits at the end are a number: "admin7" is no "admint".
  return letters.replace(/\d(?=.*\p{L})/gu, (digit) => READ_AS[digit] ?? digit);
}

function latinised(text: string): string {
  return [...text].map((letter) => TAKEN_FOR[LOOK_ALIKE.indexOf(letter)] ?? letter).join('');
}
