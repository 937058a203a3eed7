import { type Block, richText } from '../../kernel/rich-text.js';
import { cleanText } from '../../kernel/text.js';
import type { ContentNote } from '../../readers/index.js';

/** The longest post, in characters: about four printed pages. */
const LONGEST_BODY = 10_000;
const LONGEST_TITLE = 120;

/** Words that may be written down: cleaned, with their tree and their notes in one order. */
export interface Words {
  body: string;
  nodes: Block[];
  notes: ContentNote[];
}

/** Cleans what somebody wrote. Throws INVALID, TOO_LONG or TOO_SHORT with the field. */
export function wordsOf(input: { body: string; notes?: ContentNote[] | null }): Words {
  const body = cleanText(input.body, { field: 'body', longest: LONGEST_BODY, lines: true });
  return { body, nodes: richText(body), notes: [...new Set(input.notes ?? [])].sort() };
}

export function titleOf(title: string): string {
  return cleanText(title, { field: 'title', longest: LONGEST_TITLE });
}
