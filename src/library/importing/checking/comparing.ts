import { openingOf } from '../document.js';
import type { Fact, FactValue, Knowledge } from './facts.js';
import { type Quantity, quantitiesIn, type Unit } from './quantities.js';
import type { Sentence } from './sentences.js';
import { type Topic, TOPICS } from './topics.rules.js';

export type Verdict = 'differs' | 'partly' | 'agrees' | 'unknown';

/** A number of the text beside what our facts say about the same thing. */
export interface Comparison {
  sentence: Sentence;
  quantity: Quantity;
  topic: string;
  verdict: Verdict;
  /** What our facts say, each with its id and whose it is. */
  ours: string[];
  /** What a clinician should notice first. */
  note?: string;
}

/** Every number of a text with a unit, compared with the reviewed facts. */
export function comparisonsOf(sentences: readonly Sentence[], knowledge: Knowledge, title: string): Comparison[] {
  return sentences.flatMap((sentence) => {
    const quantities = quantitiesIn(sentence.text);
    const around = { all: quantities, knowledge, title, topics: new Map<string, Topic | undefined>() };
    return quantities.map((quantity) => compared(sentence, quantity, around));
  });
}

interface Around {
  /** All numbers of the sentence. */
  all: readonly Quantity[];
  knowledge: Knowledge;
  title: string;
  /** What was found out about numbers of the same kind in the same sentence. */
  topics: Map<string, Topic | undefined>;
}

function compared(sentence: Sentence, quantity: Quantity, { all, knowledge, title, topics }: Around): Comparison {
  const kind = `${quantity.unit} ${TOPICS.filter(({ least = 0 }) => quantity.to >= least).length}`;
  if (!topics.has(kind)) topics.set(kind, topicOf(sentence, quantity, title));
  const topic = topics.get(kind);
  const facts = (topic?.facts ?? []).flatMap(({ id, quantity: name }) =>
    valuesOf(knowledge.facts.get(id), quantity.unit, name),
  );
  const same = facts.flatMap(({ value }) => (value ? [value] : []));
  const shown = same.length > 0 ? facts.filter(({ value }) => value) : facts;
  const ours = shown.map(({ fact, value }) => said(fact, value, knowledge));
  const judged = specialOf(sentence, quantity, all, topic) ?? usual(quantity, same, topic);
  return { sentence, quantity, topic: topic?.name ?? '', ours: [...new Set(ours)], ...judged };
}

interface Judged {
  verdict: Verdict;
  note?: string;
}

/** The verdict by the numbers alone. */
function usual(quantity: Quantity, same: readonly FactValue[], topic: Topic | undefined): Judged {
  const verdicts = same.map((value) => verdictOf(quantity, value));
  const note = topic?.higherWaits && isLater(quantity, same[0]) ? WAITS : topic?.note;
  return { verdict: topic && same.length > 0 ? best(verdicts, topic) : 'unknown', ...(note ? { note } : {}) };
}

const WAITS = 'the text waits longer than our rule before help is called';

/** Where more than the number counts. */
function specialOf(
  sentence: Sentence,
  quantity: Quantity,
  all: readonly Quantity[],
  topic: Topic | undefined,
): Judged | undefined {
  if (quantity.unit === 'pads an hour') return padVerdict(quantity, all);
  const asksToWait = /wait|delay|hold off|recommend|advis|should|at least|before|esper/i.test(sentence.text);
  if (topic?.name !== 'trying again' || !asksToWait) return undefined;
  return { verdict: 'differs', note: 'the text asks people to wait; our facts found no harm in an earlier pregnancy' };
}

/** Our rule has two halves: a pad an hour for two hours, or two in any one hour. */
function padVerdict({ from, limit }: Quantity, all: readonly Quantity[]): Judged {
  const hours = all.find(({ unit }) => unit === 'hours')?.to;
  if (from > 2 || (from > 1 && hours !== undefined && hours > 1)) return { verdict: 'differs', note: WAITS };
  if (hours !== undefined) return hours > 2 ? { verdict: 'differs', note: WAITS } : { verdict: 'agrees' };
  if (from > 1) return { verdict: limit === 'min' && from === 2 ? 'agrees' : 'partly' };
  return {
    verdict: 'differs',
    note: 'the text does not say for how long; our rule does: two hours in a row, or two pads in any one hour',
  };
}

/** Whether a limit of the text is reached later than ours. */
function isLater(quantity: Quantity, ours: FactValue | undefined): boolean {
  const limit = ours?.value ?? ours?.to;
  return limit !== undefined && quantity.from > limit + (quantity.unit.startsWith('°') ? 0.15 : 0.01);
}

/** What a number is about: by its sentence, else with what stands around it, else with the title. */
function topicOf(sentence: Sentence, quantity: Quantity, title: string): Topic | undefined {
  const around = `${sentence.under}\n${sentence.intro}\n${sentence.row === undefined ? openingOf(sentence.block) : sentence.text}`;
  const fits = (topic: Topic, text: string) =>
    topic.units.includes(quantity.unit) &&
    topic.when.every((pattern) => pattern.test(text)) &&
    (topic.within?.test(sentence.text) ?? true) &&
    quantity.to >= (topic.least ?? 0) &&
    !topic.not?.test(sentence.text);
  const texts = [
    sentence.text,
    `${sentence.under}\n${sentence.intro}\n${sentence.text}`,
    around,
    `${title}\n${around}`,
  ];
  for (const text of texts) {
    const topic = TOPICS.find((one) => fits(one, text) && (text === sentence.text || one.when.length > 0));
    if (topic) return topic;
  }
  return undefined;
}

function valuesOf(fact: Fact | undefined, unit: Unit, name?: RegExp): { fact: Fact; value?: FactValue }[] {
  if (!fact) return [];
  const values = fact.values.filter((value) => isUnit(value, unit) && (!name || name.test(value.quantity)));
  if (values.length > 0) return values.map((value) => ({ fact, value }));
  // A fact without a number of this kind is shown in words, unless it was asked for one number.
  return name ? [] : [{ fact }];
}

function isUnit(value: FactValue, unit: Unit): boolean {
  if (value.unit === unit) return true;
  if (unit === 'times') return /ratio/.test(value.unit);
  return unit === 'million' && /a year/.test(value.unit) && (value.value ?? 0) >= 1_000_000;
}

/** Ours and theirs: the same, overlapping, or apart. */
function verdictOf(text: Quantity, fact: FactValue): Verdict {
  const scale = text.unit === 'million' ? 1_000_000 : 1;
  const [a, b] = [text.from * scale, text.to * scale];
  const [c, d] = [fact.from ?? fact.value ?? 0, fact.to ?? fact.value ?? 0];
  const slack = text.unit.startsWith('°') ? 0.15 : Math.max(Math.abs(d) * 0.03, 0.01);
  const isSame = Math.abs(a - c) <= slack && Math.abs(b - d) <= slack;
  if (isSame || (a >= c - slack && b <= d + slack)) return 'agrees';
  return a <= d + slack && b >= c - slack ? 'partly' : 'differs';
}

/** Where facts disagree among themselves, one that says the same is enough; where lives hang on it, ours counts. */
function best(verdicts: readonly Verdict[], topic: Topic): Verdict {
  if (topic.higherWaits) return verdicts[0]!;
  const order: Verdict[] = ['agrees', 'partly', 'differs'];
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'differs';
}

function said(fact: Fact, value: FactValue | undefined, knowledge: Knowledge): string {
  const names = fact.sources.map((key) => knowledge.organisations.get(key) ?? key);
  const whose =
    fact.mark === 'ours' ? 'our rule, which waits for a clinician' : [...new Set(names)].slice(0, 3).join('; ');
  return `${value ? `${value.quantity}: ${shown(value)}` : fact.statement} (${fact.id}, ${whose})`;
}

function shown({ value, from, to, unit, limit }: FactValue): string {
  const number = (n: number) => n.toLocaleString('en-GB');
  const range = from !== undefined && to !== undefined ? `${number(from)} to ${number(to)}` : '';
  const amount = value === undefined ? range : `${number(value)}${range ? ` (${range})` : ''}`;
  const named = unit === 'percent' ? ' in 100' : ` ${value === 1 ? unit.replace(/^(\w+)s\b/, '$1') : unit}`;
  return `${amount}${named}${limit === 'min' ? ' or more' : limit === 'max' ? ' or less' : ''}`;
}
