import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fileAnchors, type Anchors, type Saying } from './anchors.js';
import { Lexicon, Part } from './lexicon.js';
import { linkPatterns, type Links } from './links.js';
import { PatternReader, type Classes } from './pattern.js';
import { languageFile, subjectFile, type LanguageFile, type RuleText, type SubjectFile } from './phrase-file.js';
import type { Kind, Language, Level } from './screening.types.js';
import { Slips } from './slips.js';
import { spellingOf, type Spelling } from './spelling.js';

export interface Rule {
  id: string;
  kind: Kind;
  level: Level;
  /** The sign on which the rule speaks. */
  speaks: number;
  /** The signs that must stand near it. */
  companions: readonly number[];
  within: number;
  /** Over how many sentences it and its companions may be spread; Infinity when only words are counted. */
  withinSentences: number;
  unless: readonly number[];
  /** The guards that can silence it, a bit for each. */
  heeds: number;
  whose: 'subject' | 'object' | 'self';
}

/** What can silence a hit; `marker` and `exception` are signs. */
export interface Guard {
  name: string;
  marker: number;
  exception: number;
  reach: 'clause' | 'sentence';
  kinds?: readonly Kind[] | undefined;
  turns: boolean;
}

/** One language, compiled. */
export interface PhraseBook {
  language: Language;
  spelling: Spelling;
  common: ReadonlySet<string>;
  lexicon: Lexicon;
  /** What each word of the lexicon is, as bits of `Part`. */
  roles: Uint16Array;
  /** The patterns, and the sign that each of them says. */
  links: Links;
  signOf: readonly number[];
  anchors: Anchors;
  /** How many words a denial reaches. */
  denialReach: number;
  idiom: number;
  undone: number;
  guards: readonly Guard[];
  rules: readonly Rule[];
}

const BUILT_IN = ['idiom', 'negation', 'quotation'];
const PERSONS = [
  'self',
  'selfObjects',
  'others',
  'otherObjects',
  'otherVerbs',
  'notPeople',
  'notSubjectsAfter',
] as const;
// Verbs after which a denial reaches past the next pronoun.
const OPINIONS = ['think', 'believe', 'feel', 'creo', 'pienso'];

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
  const texts = textsOf(file, subjects);
  const signs: Signs = new Map([...texts.keys()].map((sign, number) => [sign, number]));
  const lexicon = new Lexicon();
  const sayings = readSayings(file, subjects, texts, lexicon);
  addLists(lexicon, file);
  const links = linkPatterns(
    sayings.map(({ pattern }) => pattern),
    lexicon,
  );
  const guards = guardsOf(file, signs);
  return {
    language,
    spelling: spellingOf(lexicon, file.expansions, file.numbers, new Slips(file.forgiven.words)),
    common: new Set(file.common),
    lexicon,
    roles: lexicon.roles(),
    links,
    signOf: sayings.map(({ sign }) => numberOf(signs, sign)),
    anchors: fileAnchors(sayings, links, file.common, lexicon),
    denialReach: file.negation.reach,
    idiom: numberOf(signs, 'idiom'),
    undone: numberOf(signs, 'undone'),
    guards,
    rules: subjects.flatMap(({ rules }) => rules.map((rule) => compileRule(language, rule, signs, guards))),
  };
}

/** The number of every sign. */
type Signs = ReadonlyMap<string, number>;

/** The patterns of every sign, as written. */
function textsOf(file: LanguageFile, subjects: readonly SubjectFile[]): Map<string, readonly string[]> {
  return new Map([
    ['idiom', file.idioms],
    ['undone', file.negation.undone],
    ...Object.entries(file.guards).flatMap(([name, guard]): [string, string[]][] => [
      [`guard:${name}`, guard.says],
      [`unless:${name}`, guard.unless],
    ]),
    ...subjects.flatMap((subject) => Object.entries(subject.signs)),
    ...subjects.flatMap(({ rules }) => rules.map((rule): [string, string[]] => [`rule:${rule.id}`, rule.says ?? []])),
  ]);
}

function readSayings(
  file: LanguageFile,
  subjects: readonly SubjectFile[],
  texts: ReadonlyMap<string, readonly string[]>,
  lexicon: Lexicon,
): Saying[] {
  const classes: Classes = subjects.reduce((all, subject) => ({ ...all, ...subject.classes }), file.classes);
  const reader = new PatternReader(classes, lexicon);
  return [...texts].flatMap(([sign, sources]) => sources.map((source) => ({ sign, pattern: reader.read(source) })));
}

/** Every word that a list of the language names is known too, and is never taken for a slip of another. */
function addLists(lexicon: Lexicon, { common, forgiven, numbers, ...file }: LanguageFile): void {
  lexicon.addAll([...common, ...forgiven.words, ...forgiven.not, ...Object.keys(numbers)]);
  lexicon.addAll(file.negation.words, Part.negations);
  lexicon.addAll(file.negation.stops, Part.stops);
  lexicon.addAll(file.turns, Part.turns);
  lexicon.addAll(file.joins, Part.joins);
  lexicon.addAll(file.lists, Part.lists);
  lexicon.addAll(file.speech.speakers, Part.speakers);
  lexicon.addAll(file.speech.verbs, Part.speechVerbs);
  for (const part of PERSONS) lexicon.addAll(file.persons[part], Part[part]);
  lexicon.addAll(
    OPINIONS.filter((verb) => lexicon.numberOf(verb) !== 0),
    Part.opinions,
  );
}

/** The guards of every language, and those that one brings, in the order in which they are asked. */
function guardsOf(file: LanguageFile, signs: Signs): Guard[] {
  const guards = [
    ...BUILT_IN.map((name): Guard => ({ name, marker: -1, exception: -1, reach: 'sentence', turns: false })),
    ...Object.entries(file.guards).map(([name, { reach, kinds, turns }]): Guard => {
      const marker = numberOf(signs, `guard:${name}`);
      return { name, marker, exception: numberOf(signs, `unless:${name}`), reach, kinds, turns };
    }),
  ];
  // Each has a bit of a number.
  if (guards.length > 31) throw new Error('A language has more guards than can be asked');
  return guards;
}

function compileRule(language: Language, text: RuleText, signs: Signs, guards: readonly Guard[]): Rule {
  const { kind, level, within, withinSentences = Infinity, whose, says, all = [] } = text;
  const id = `${language}:${text.id}`;
  // Safety: a rule that names a missing sign would never speak, and nobody would notice.
  const number = (sign: string): number => numberOf(signs, sign, `Rule ${id}`);
  const [speaks, ...companions] = (says ? [`rule:${text.id}`, ...all] : all).map(number);
  if (speaks === undefined) throw new Error(`Rule ${id} says nothing`);
  // Safety: a guard that was meant to be ignored and is misspelt would go on silencing the rule.
  const unheard = text.deaf.find((name) => !guards.some((guard) => guard.name === name));
  if (unheard !== undefined) throw new Error(`Rule ${id} is deaf to an unknown guard "${unheard}"`);
  const heeds = guards.reduce((bits, { name, kinds }, index) => {
    const heeded = !text.deaf.includes(name) && (kinds === undefined || kinds.includes(kind));
    return heeded ? bits | (1 << index) : bits;
  }, 0);
  const unless = text.unless.map(number);
  return { id, kind, level, speaks, companions, within, withinSentences, unless, heeds, whose };
}

function numberOf(signs: Signs, sign: string, who = 'A guard'): number {
  const number = signs.get(sign);
  if (number === undefined) throw new Error(`${who} names an unknown sign "${sign}"`);
  return number;
}
