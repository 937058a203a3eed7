import type { Kind, Language } from '../../../src/crisis/screening/index.js';

export const KINDS: readonly Kind[] = ['suicide-risk', 'self-harm', 'medical-emergency', 'medical-urgent', 'abuse'];

/** The label of a kind, as it stands in a file of sentences: `suicide_risk`. */
export function labelOf(kind: Kind): string {
  return kind.replaceAll('-', '_');
}

/** What a sentence without danger is instead. */
export const CALM = ['grief', 'metaphor', 'past', 'other'] as const;
export type Calm = (typeof CALM)[number];

/** A labelled sentence. It is either of some kinds of danger, or calm. */
export interface Case {
  text: string;
  language: Language;
  kinds: Kind[];
  calm: Calm | undefined;
}

/** A line that could not be read, and why. Never its words: a report is passed around. */
export interface Refused {
  line: number;
  why: string;
}

const CALM_WORDS: readonly (readonly [Calm, RegExp])[] = [
  ['metaphor', /metaphor|idiom|humou?r|figure|odd use/],
  ['past', /past|resolved|long ago|history/],
  ['grief', /grief|remembrance|loss/],
  [
    'other',
    /^(none|nothing|neutral|negative|safe|other|negation|negated|quote|quoted|quotation|fiction|benign|policy)$/,
  ],
];
const SPANISH_WORDS =
  /(?:^|[^\p{L}])(?:el|la|los|las|que|mi|mis|una|por|con|para|muy|pero|sin|estoy|tengo|hace|desde|quiero|ya|se|le|del|al|es|en|y)(?![\p{L}])/giu;
const SPANISH_LETTERS = /[ñ¿¡áéíóú]/giu;

/** Reads a file of one JSON object a line; a line that cannot be read is named, and the rest goes on. */
export function readCases(file: string): { cases: Case[]; refused: Refused[] } {
  const cases: Case[] = [];
  const refused: Refused[] = [];
  for (const [index, line] of file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readCase(line);
    if (typeof read === 'string') refused.push({ line: index + 1, why: read });
    else cases.push(read);
  }
  return { cases, refused };
}

/** The case of one line, or why there is none. */
function readCase(line: string): Case | string {
  const row = parse(line);
  if (!row) return 'is not a JSON object';
  const { text, labels, note, lang, language = lang } = row;
  if (typeof text !== 'string' || text.trim() === '') return 'has no text';
  const named = typeof labels === 'string' ? [labels] : labels;
  if (!Array.isArray(named) || !named.every((label) => typeof label === 'string')) return 'has no list of labels';
  const kinds: Kind[] = [];
  let calm: Calm | undefined;
  for (const written of named) {
    const label = written.trim().toLowerCase();
    const kind = KINDS.find((one) => one === label.replaceAll(/[_\s]+/g, '-'));
    const calmness = calmOf(label);
    if (kind) kinds.push(kind);
    else if (calmness) calm ??= calmness;
    else return `has an unknown label "${written.slice(0, 40)}"`;
  }
  const spoken = typeof note === 'string' ? note.toLowerCase() : '';
  return {
    text,
    language: languageOf(text, language, spoken),
    kinds: [...new Set(kinds)],
    calm: kinds.length > 0 ? undefined : refine(calm ?? 'other', spoken),
  };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && !Array.isArray(row)
      ? (row as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function calmOf(words: string): Calm | undefined {
  return CALM_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** "none" says nothing of why; a note may. */
function refine(calm: Calm, note: string): Calm {
  return calm === 'other' ? (calmOf(note) ?? 'other') : calm;
}

function languageOf(text: string, given: unknown, note: string): Language {
  if (typeof given === 'string' && /^(en|es)/i.test(given)) return given.toLowerCase().startsWith('es') ? 'es' : 'en';
  if (/^es\b/.test(note)) return 'es';
  const words = text.split(/\s+/).length;
  const signs = (text.match(SPANISH_WORDS)?.length ?? 0) + (text.match(SPANISH_LETTERS)?.length ?? 0);
  return signs / words >= 0.2 ? 'es' : 'en';
}
