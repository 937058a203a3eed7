import type { Knowledge, RedFlag } from './facts.js';
import { DANGERS, WARNS } from './dangers.rules.js';
import type { Sentence } from './sentences.js';
import { EXPECTED, SIGNS, TELLS } from './signs.rules.js';

/** A sentence on danger, for the clinician. */
export interface Flag {
  sentence: Sentence;
  /** What is wrong with it, when it can hurt. */
  dangers: string[];
  /** The signs of our check that it names. */
  signs: RedFlag[];
  /** How what it tells people to do compares with our check. */
  told?: string;
}

export interface Flags {
  flags: Flag[];
  /** What the text says nothing about. */
  missing: string[];
}

const ASKED = { now: 'an emergency call now', today: 'a call the same day' } as const;

const ANOTHER_PREGNANCY =
  /\btry(?:ing)? (?:again|to conceive|for)|\bconceiv|\b(?:another|next|new) pregnancy|\bpregnant again/i;

/** The sentences on emergencies, dangerous ones first, and what is missing from the text. */
export function flagsOf(sentences: readonly Sentence[], knowledge: Knowledge): Flags {
  const flags = sentences.map((sentence) => flagOf(sentence, knowledge)).filter((flag) => flag !== undefined);
  const whole = sentences.map(({ text }) => text).join('\n');
  return {
    flags: [
      ...flags.filter(({ dangers }) => dangers.length > 0),
      ...flags.filter(({ dangers }) => dangers.length === 0),
    ],
    missing: EXPECTED.filter(({ pattern }) => !pattern.test(whole)).map(({ what }) => what),
  };
}

function flagOf(sentence: Sentence, knowledge: Knowledge): Flag | undefined {
  const { text } = sentence;
  const named = DANGERS.filter(({ pattern }) => pattern.test(text)).map(({ what }) => what);
  // Waiting before another pregnancy is a question of its own, and no delay of care.
  const dangers = [...new Set(named)].filter((what) => !(/can wait/.test(what) && ANOTHER_PREGNANCY.test(text)));
  const ids = SIGNS.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id);
  if (dangers.length === 0 && ids.length === 0) return undefined;
  const signs = ids.flatMap((id) => knowledge.redFlags.get(id) ?? []);
  const told = toldOf(sentence, signs);
  // A warning against something names it too; it is shown to the clinician as a statement, not as dangerous advice.
  const isWarning = WARNS.test(text) && !dangers.some((what) => /normal|not needed|without care/.test(what));
  return {
    sentence,
    dangers: isWarning ? dangers.map((what) => `${what} (perhaps as a warning)`) : dangers,
    signs,
    ...(told ? { told } : {}),
  };
}

/** How what a text tells people to do falls short of what our check asks for. */
function toldOf(sentence: Sentence, signs: readonly RedFlag[]): string | undefined {
  const asked = (['now', 'today'] as const).find((level) => signs.some((sign) => sign.level === level));
  if (!asked) return undefined;
  const around = `${sentence.text}\n${sentence.intro}\n${sentence.under}`;
  const told = TELLS.find(({ pattern }) => pattern.test(around))?.what;
  if (told === 'now' || told === asked) return undefined;
  const ours = `our check asks for ${ASKED[asked]}`;
  if (told === 'soon') return `the text only says to contact somebody; ${ours}`;
  return told ? `the text says today; ${ours}` : `the text does not say what to do; ${ours}`;
}
