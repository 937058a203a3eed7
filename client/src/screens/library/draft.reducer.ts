import type { ResultOf } from '../../api/graphql.js';
import type { Refused } from '../../api/refusals.js';
import type { LibraryRevision } from './library.documents.js';

export type Revision = ResultOf<typeof LibraryRevision>['libraryRevision'];
export type DraftWords = Pick<
  Revision,
  | 'title'
  | 'summary'
  | 'body'
  | 'verdict'
  | 'notes'
  | 'coveredSections'
  | 'coveredNotes'
  | 'facts'
  | 'sources'
  | 'pictures'
>;
export type Source = DraftWords['sources'][number];
export type Picture = DraftWords['pictures'][number];

export interface DraftState {
  words: DraftWords;
  /** What the server has. */
  kept: DraftWords;
  version: number;
  /** What was sent and is not answered yet. */
  sending: DraftWords | undefined;
  refused: Refused | undefined;
}

export type DraftAct =
  | { is: 'typed'; change: Partial<DraftWords> }
  | { is: 'source-changed'; n: number; change: Partial<Source> }
  | { is: 'source-added' }
  | { is: 'source-removed'; n: number }
  | { is: 'picture-added'; id: string }
  | { is: 'picture-changed'; id: string; change: Partial<Picture> }
  | { is: 'picture-removed'; id: string }
  | { is: 'sent' }
  | { is: 'saved'; version: number }
  | { is: 'refused'; refused: Refused };

/** The words of a revision, and nothing else of it. */
export function wordsOf(revision: DraftWords): DraftWords {
  const { title, summary, body, verdict, notes, coveredSections, coveredNotes, facts, sources } = revision;
  const plain = sources.map(({ n, organisation, title, url, edition }) => ({ n, organisation, title, url, edition }));
  const pictures = revision.pictures.map(({ id, section, description, explanation, notes: held }) => ({
    ...{ id, section, description, explanation, notes: held },
  }));
  return { title, summary, body, verdict, notes, coveredSections, coveredNotes, facts, sources: plain, pictures };
}

/** A draft as it was loaded; with what was typed earlier and not saved, if there is any. */
export function draftFrom(revision: Revision, typed?: DraftWords): DraftState {
  const kept = wordsOf(revision);
  return { words: typed ?? kept, kept, version: revision.version, sending: undefined, refused: undefined };
}

export function isUnsaved({ words, kept }: DraftState): boolean {
  return JSON.stringify(words) !== JSON.stringify(kept);
}

/** What is typed stays until it is saved, whatever is refused; what is typed while saving is not called saved. */
export function draft(state: DraftState, act: DraftAct): DraftState {
  switch (act.is) {
    case 'sent':
      return { ...state, sending: state.words, refused: undefined };
    case 'saved':
      return { ...state, kept: state.sending ?? state.kept, sending: undefined, version: act.version };
    case 'refused':
      return { ...state, sending: undefined, refused: act.refused };
    default:
      return { ...state, words: wordsAfter(state.words, act) };
  }
}

function wordsAfter(words: DraftWords, act: Exclude<DraftAct, { is: 'sent' | 'saved' | 'refused' }>): DraftWords {
  const { sources, pictures } = words;
  switch (act.is) {
    case 'typed':
      return { ...words, ...act.change };
    case 'source-changed':
      return { ...words, sources: sources.map((one) => (one.n === act.n ? { ...one, ...act.change } : one)) };
    case 'source-added':
      return {
        ...words,
        sources: [...sources, { n: nextNumber(words), organisation: '', title: '', url: '', edition: null }],
      };
    case 'source-removed':
      return { ...words, sources: sources.filter(({ n }) => n !== act.n) };
    case 'picture-added':
      return {
        ...words,
        pictures: [...pictures, { id: act.id, section: '', description: '', explanation: '', notes: [] }],
      };
    case 'picture-changed':
      return { ...words, pictures: pictures.map((one) => (one.id === act.id ? { ...one, ...act.change } : one)) };
    case 'picture-removed':
      return { ...words, pictures: pictures.filter(({ id }) => id !== act.id) };
  }
}

/** A number no source has: a mark that is left in the text never points to another source than before. */
export function nextNumber({ sources, body, pictures }: DraftWords): number {
  const text = [body, ...pictures.map(({ explanation }) => explanation)].join('\n');
  const marks = [...text.matchAll(/\[(\d{1,3})\]/g)].map((mark) => Number(mark[1]));
  return Math.max(0, ...marks, ...sources.map(({ n }) => n)) + 1;
}

/** The headings of a text, as they can be covered. */
export function headingsOf(body: string): string[] {
  const found = [...body.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$/gm)].map((heading) => heading[1]!);
  return [...new Set(found)];
}
