import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fileAnchors, type Anchors, type Saying } from './anchors.js';
import { compilePattern, type Classes } from './pattern.js';
import { languageFile, subjectFile, type LanguageFile, type RuleText, type SubjectFile } from './phrase-file.js';
import type { Kind, Language, Level } from './screening.types.js';
import { fileSlips, type Spelling } from './spelling.js';

export interface Rule {
  id: string;
  kind: Kind;
  level: Level;
  signs: readonly string[];
  within: number;
  unless: readonly string[];
  deaf: ReadonlySet<string>;
  whose: 'subject' | 'object' | 'self';
}

export interface Guard {
  name: string;
  reach: 'clause' | 'sentence';
  kinds?: readonly Kind[] | undefined;
  turns: boolean;
}

/** One language, compiled. */
export interface PhraseBook {
  language: Language;
  spelling: Spelling;
  common: ReadonlySet<string>;
  negation: { words: ReadonlySet<string>; stops: ReadonlySet<string>; reach: number };
  persons: Readonly<Record<keyof LanguageFile['persons'], ReadonlySet<string>>>;
  speech: { speakers: ReadonlySet<string>; verbs: ReadonlySet<string> };
  /** Words after which a past or a story gives way to now: and, but, so. */
  turns: ReadonlySet<string>;
  /** Turns only where a new subject follows. */
  joins: ReadonlySet<string>;
  /** Words that close a list: "no fever, chills or pain". */
  lists: ReadonlySet<string>;
  guards: readonly Guard[];
  rules: readonly Rule[];
  anchors: Anchors;
}

/** Reads and compiles every language of a folder of phrase files; throws on the first thing it cannot read. */
export function loadPhraseBooks(folder: string): PhraseBook[] {
  return (['en', 'es'] as const).map((language) => {
    const subjects = readdirSync(join(folder, language)).filter((name) => name.endsWith('.yaml'));
    return compileBook(
      language,
      languageFile.parse(readYaml(join(folder, `${language}.yaml`))),
      subjects.sort().map((name) => subjectFile.parse(readYaml(join(folder, language, name)))),
    );
  });
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

/** Compiles the files of one language. */
export function compileBook(language: Language, file: LanguageFile, subjects: readonly SubjectFile[]): PhraseBook {
  const classes: Classes = subjects.reduce((all, subject) => ({ ...all, ...subject.classes }), file.classes);
  const texts = subjects.flatMap((subject) => subject.rules);
  const signs = new Map<string, readonly string[]>([
    ['idiom', file.idioms],
    ['undone', file.negation.undone],
    ...Object.entries(file.guards).flatMap(([name, guard]): [string, string[]][] => [
      [`guard:${name}`, guard.says],
      [`unless:${name}`, guard.unless],
    ]),
    ...subjects.flatMap((subject) => Object.entries(subject.signs)),
    ...texts.map((rule): [string, string[]] => [`rule:${rule.id}`, rule.says ?? []]),
  ]);
  const sayings = [...signs].flatMap(([sign, sources]) =>
    sources.map((source): Saying => ({ sign, pattern: compilePattern(source, classes) })),
  );
  return {
    language,
    spelling: spellingOf(file, sayings),
    common: new Set(file.common),
    anchors: fileAnchors(sayings, file.common),
    negation: {
      words: new Set(file.negation.words),
      stops: new Set(file.negation.stops),
      reach: file.negation.reach,
    },
    turns: new Set(file.turns),
    joins: new Set(file.joins),
    lists: new Set(file.lists),
    persons: mapValues(file.persons),
    speech: mapValues(file.speech),
    guards: Object.entries(file.guards).map(([name, { reach, kinds, turns }]) => ({ name, reach, kinds, turns })),
    rules: texts.map((rule) => compileRule(language, rule, signs)),
  };
}

function mapValues<K extends string>(lists: Record<K, readonly string[]>): Record<K, ReadonlySet<string>> {
  const sets: Partial<Record<K, ReadonlySet<string>>> = {};
  for (const key in lists) sets[key] = new Set(lists[key]);
  return sets as Record<K, ReadonlySet<string>>;
}

function compileRule(language: Language, text: RuleText, signs: ReadonlyMap<string, unknown>): Rule {
  const { id, kind, level, within, unless, whose, says, all = [] } = text;
  const named = says ? [`rule:${id}`, ...all] : all;
  // Safety: a rule that names a missing sign would never speak, and nobody would notice.
  for (const sign of [...named, ...unless]) {
    if (!signs.has(sign)) throw new Error(`Rule ${language}:${id} names an unknown sign "${sign}"`);
  }
  if (named.length === 0) throw new Error(`Rule ${language}:${id} says nothing`);
  return { id: `${language}:${id}`, kind, level, signs: named, within, unless, deaf: new Set(text.deaf), whose };
}

/** Every word that a pattern or a list of the language names is known, and is never taken for a slip of another. */
function spellingOf(file: LanguageFile, sayings: readonly Saying[]): Spelling {
  const known = new Set([
    ...file.common,
    ...file.forgiven.words,
    ...file.forgiven.not,
    ...file.negation.words,
    ...file.negation.stops,
    ...file.turns,
    ...file.joins,
    ...file.lists,
    ...Object.values(file.persons).flat(),
    ...Object.values(file.speech).flat(),
    ...Object.keys(file.numbers),
  ]);
  for (const { pattern } of sayings) {
    for (const { words, phrases } of pattern.elements) {
      for (const word of words) known.add(word);
      for (const phrase of [...phrases.values()].flat(2)) known.add(phrase);
    }
  }
  return {
    expansions: new Map(file.expansions.map(([word, spelt]) => [word, spelt.split(' ')])),
    numbers: new Map(Object.entries(file.numbers)),
    known,
    slips: fileSlips(file.forgiven.words),
  };
}
