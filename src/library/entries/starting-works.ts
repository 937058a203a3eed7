import type { StartingWork } from '../editing/starting-works.service.js';
import { startingFigures, startingMyths } from '../starting-entries.js';

const NOTHING = { notes: [], coveredSections: [], coveredNotes: [] };

/** The myths a community starts with, as works: what is said, how true it is, and the answer with its sources. */
export function mythsToStartWith(contentFolder: string): StartingWork[] {
  return startingMyths(contentFolder).map(({ slug, myth, verdict, answer, sources, facts }) => ({
    ...{ ...NOTHING, slug, title: myth, summary: '', verdict, body: answer, facts, sources },
  }));
}

/** The figures a community starts with, as works: what was counted, the number, and among whom. */
export function figuresToStartWith(contentFolder: string): StartingWork[] {
  return startingFigures(contentFolder).map(({ slug, statement, value, population, source, edition, facts }) => ({
    ...{ ...NOTHING, slug, title: statement, summary: population, verdict: value, body: '', facts },
    sources: [{ ...source, edition: edition === null ? null : String(edition) }],
  }));
}
