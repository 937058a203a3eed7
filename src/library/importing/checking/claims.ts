import type { Block } from '../document.js';
import { isKnownSource } from '../cutting/known-hosts.js';
import { CLINICAL, FIRM, LEANS, MEASURED, NO_CLAIM } from './clinical.rules.js';
import type { Sentence } from './sentences.js';

/** A clinical statement and what stands behind it. */
export interface Claim {
  sentence: Sentence;
  /** What is missing: a source at all, one that is known, or the entry its mark leads to. */
  lacks: 'source' | 'known source' | 'entry';
  /** Whom it leans on without saying where. */
  leansOn?: string;
}

const SHORTEST = 3;

/** The clinical statements of a text that nothing stands behind, and how many there are in all. */
export function claimsWithoutSource(
  sentences: readonly Sentence[],
  entries: ReadonlySet<number>,
): { claims: Claim[]; all: number } {
  const clinical = sentences.filter(isClaim);
  const citedBlocks = blocksCitedAtEnd(sentences, entries);
  const claims = clinical.flatMap((sentence): Claim[] => {
    const lacks = lackOf(sentence, entries, citedBlocks);
    const leans = LEANS.exec(sentence.text)?.[0];
    return lacks ? [{ sentence, lacks, ...(leans ? { leansOn: leans } : {}) }] : [];
  });
  return { claims, all: clinical.length };
}

/** Whether a sentence, or an item of a list, states something about the body, an illness or care. */
export function isClaim(sentence: Sentence): boolean {
  const text = sentence.text.trim();
  if (NO_CLAIM.some((pattern) => pattern.test(text))) return false;
  const words = text.split(/\s+/).length;
  const isShort = words < SHORTEST || (sentence.block.kind !== 'item' && words < 4 && sentence.row === undefined);
  if (sentence.block.kind === 'item' || sentence.row !== undefined)
    return FIRM.test(text) || (CLINICAL.test(text) && words > 3);
  return !isShort && (CLINICAL.test(text) || (MEASURED.test(text) && LEANS.test(text)));
}

function lackOf(
  sentence: Sentence,
  entries: ReadonlySet<number>,
  cited: ReadonlySet<Block>,
): Claim['lacks'] | undefined {
  if (sentence.notes.some((n) => entries.has(n) && !sentence.text.includes(`[note ${n} is missing]`))) return undefined;
  if (sentence.links.some(isKnownSource)) return undefined;
  if (sentence.links.length > 0) return 'known source';
  if (sentence.notes.length > 0) return 'entry';
  return cited.has(sentence.block) ? undefined : 'source';
}

/** A list item of several sentences may carry its one mark at its end. */
function blocksCitedAtEnd(sentences: readonly Sentence[], entries: ReadonlySet<number>): ReadonlySet<Block> {
  const last = new Map<Block, Sentence>();
  for (const sentence of sentences) last.set(sentence.block, sentence);
  const items = [...last].filter(([{ kind }]) => kind === 'item');
  return new Set(
    items
      .filter(([, { notes, links }]) => notes.some((n) => entries.has(n)) || links.some(isKnownSource))
      .map(([block]) => block),
  );
}
