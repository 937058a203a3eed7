import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(process.cwd(), 'content');
const text = (name: string) => readFileSync(join(root, name), 'utf8');
export const json = <T>(name: string) => JSON.parse(text(name)) as T;

interface Source { n: number; organisation: string; title: string; url: string }
interface Front {
  slug: string; title: string; summary: string; notes: string[]; covered_sections?: string[]; covered_notes?: string[];
  facts: string[]; sources: Source[]; reviewed: null | object;
}
export interface Article { front: Front; body: string; blocks: string[] }
interface Helpline {
  country: string; name: string; kind: string; phone: string | null; sms: string | null; sms_word: string | null;
  chat_url: string | null; website: string | null; hours: string | null; always_open: boolean;
  opening?: { time_zone: string; days: Record<string, [string, string][]> }; languages: string[]; notes: string | null;
  source: string | null; checked_on: string; number_read: boolean; shown: boolean; verified_by: string | null;
}
export interface Group {
  slug: string; name: string; purpose: string; joining: string; question: string | null; rules: string[];
  pins: ({ kind: 'helplines' } | { kind: 'article'; slug: string })[];
}
interface FactValue { quantity: string; unit: string; value?: number; from?: number; to?: number; limit?: 'min' | 'max' }
export interface Fact { id: string; statement: string; mark: 'read' | 'ours'; sources: string[]; values?: FactValue[] }
interface Note { code: string; label: string; about: string }

/** Headings, list items and paragraphs, one each. */
function blocksOf(body: string): string[] {
  return body.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function article(file: string): Article {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text(`articles/${file}`));
  if (!match) throw new Error(`${file} has no front matter`);
  const body = match[2] ?? '';
  return { front: parse(match[1] ?? '') as Front, body, blocks: blocksOf(body) };
}

/** Every string below a value, so that a rule about words holds wherever words are. */
export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

export function sentencesOf(prose: string): string[] {
  return prose
    .replace(/\[\d+\]/g, '')
    .replace(/^(#+|-) /, '')
    .split(/(?<=[.?:])["']?\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;

export const files = readdirSync(join(root, 'articles')).filter((file) => file.endsWith('.md'));
export const articles = files.map(article);
export const helplines = json<Helpline[]>('helplines.json');
export const groups = json<Group[]>('groups.json');
export const notes = json<Note[]>('content-notes.en.json');
const known = json<{ sources: Record<string, Omit<Source, 'n'>>; facts: Fact[] }>('facts.json');
export const factSources = known.sources;
export const facts = known.facts;
export const factsById = new Map(facts.map((fact) => [fact.id, fact]));
export const topics = json<{ title: string; articles: string[] }[]>('topics.en.json');
export const house = json<{ rules: unknown[]; limits: unknown[] }>('house.en.json');
export const help = json<Record<string, unknown>>('help.en.json');
