import { asRefusal } from '../../kernel/database-errors.js';
import { statusOf } from '../../kernel/pages/page-failures.js';
import { Refusal } from '../../kernel/refusal.js';
import { type Problem, problemOf } from './form.js';

/** What a plain form sent; nothing in it is what it should be until it was looked at. */
export type Fields = Record<string, unknown> | undefined;

/** A field as text; empty when it is missing, or was sent twice. */
export function textIn(fields: Fields, name: string): string {
  const value = fields?.[name];
  return typeof value === 'string' ? value : '';
}

/** What to say on the form, and the status to say it with; throws what is no refusal. */
export function refusedWith(error: unknown, field?: string): { problem: Problem; status: number } {
  const refusal = asRefusal(error);
  if (!(refusal instanceof Refusal)) throw error;
  return { problem: problemOf(refusal, field), status: statusOf(refusal) };
}
