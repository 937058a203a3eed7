import { leansOn, makesClaim } from '../../statements/clinical.rules.js';
import { isKnownSource } from '../cutting/known-hosts.js';
import type { Block } from '../document.js';
import type { Sentence } from './sentences.js';

/** A clinical statement and what stands behind it. */
export interface Claim {
  sentence: Sentence;
  /** What is missing: a source at all, one that is known, or the entry its mark leads to. */
  lacks: 'source' | 'known source' | 'entry';
  /** Whom it leans on without saying where. */
  leansOn?: string;
}

/** The clinical statements of a text that nothing stands behind, and how many there are in all. */
export function claimsWithoutSource(
  sentences: readonly Sentence[],
  entries: ReadonlySet<number>,
): { claims: Claim[]; all: number } {
  const clinical = sentences.filter(isClaim);
  const citedBlocks = blocksCitedAtEnd(sentences, entries);
  const claims = clinical.flatMap((sentence): Claim[] => {
    const lacks = lackOf(sentence, entries, citedBlocks);
    const leans = leansOn(sentence.text);
    return lacks ? [{ sentence, lacks, ...(leans ? { leansOn: leans } : {}) }] : [];
  });
  return { claims, all: clinical.length };
}

/** Whether a sentence, an item or a row states something about the body, an illness or care. */
export function isClaim({ text, block, row }: Sentence): boolean {
  return makesClaim(text, row !== undefined ? 'row' : block.kind === 'item' ? 'item' : 'sentence');
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
