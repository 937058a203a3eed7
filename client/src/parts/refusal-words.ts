import { shell } from '../../words/en/shell.js';
import type { Refused } from '../api/refusals.js';
import { dateWords } from './times.js';

/** What a refusal says to the person: what happened, and what they can do. */
export function refusalWords({ code, limit, until, reference }: Refused): string {
  const sentence = shell.refusals[code] ?? shell.refusals.UNEXPECTED;
  return sentence
    .replace('{limit}', String(limit ?? ''))
    .replace('{until}', until ? dateWords(until) : '')
    .replace('{reference}', reference ?? '');
}
