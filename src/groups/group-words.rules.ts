import { Refusal } from '../kernel/refusal.js';
import { cleanText } from '../kernel/text.js';
import type { GroupWords } from './group.entity.js';

const MOST_RULES = 20;
const LONGEST_SLUG = 40;

/** The words of a group under the one policy for text; what is left out stays so. Throws with the field. */
export function cleanWords(words: { [K in keyof GroupWords]?: GroupWords[K] | null }): Partial<GroupWords> {
  const { name, purpose, joining, question, rules } = words;
  return {
    name: cleanIfGiven(name, 'name', 60),
    purpose: cleanIfGiven(purpose, 'purpose', 300),
    joining: joining ?? undefined,
    rules: rules ? cleanRules(rules) : undefined,
    question: question === undefined ? undefined : cleanQuestion(question),
  };
}

/** A short name for addresses: small letters, digits and single dashes. Throws INVALID or TOO_LONG. */
export function cleanSlug(slug: string): string {
  if (slug.length > LONGEST_SLUG) throw new Refusal('TOO_LONG', { field: 'slug', limit: LONGEST_SLUG });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw new Refusal('INVALID', { field: 'slug' });
  return slug;
}

function cleanIfGiven(text: string | null | undefined, field: string, longest: number): string | undefined {
  return text === null || text === undefined ? undefined : cleanText(text, { field, longest });
}

function cleanQuestion(question: string | null): string | null {
  return cleanText(question ?? '', { field: 'question', longest: 300, shortest: 0 }) || null;
}

function cleanRules(rules: readonly string[]): string[] {
  if (rules.length > MOST_RULES) throw new Refusal('TOO_MANY', { field: 'rules', limit: MOST_RULES });
  return rules.map((rule) => cleanText(rule, { field: 'rules', longest: 300 }));
}
