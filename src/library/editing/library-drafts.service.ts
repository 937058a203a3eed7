import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import type { WorkKind } from '../published.js';
import { Editing } from './editing.service.js';
import { type GivenContent, readContent, readLocale, readSlug } from './reading-content.rules.js';
import { WorksStore } from './works.store.js';

/** A draft that comes from a file. */
export interface DraftFromFile extends Partial<Omit<GivenContent, 'title' | 'body'>> {
  /** An article unless told. */
  kind?: WorkKind;
  title: string;
  /** Markdown; `[n]` refers to a source. */
  body: string;
  /** The address, made of the title unless told; a draft for a work that is there is another revision of it. */
  slug?: string;
  /** "en" unless told. */
  locale?: string;
}

export interface BegunDraft {
  workId: string;
  revisionId: string;
  slug: string;
  /** Whether there was no such work before. */
  isNew: boolean;
}

/** Drafts from outside the workspace. They have no author: whoever hands one in, having read it, becomes its author. */
@Injectable()
export class LibraryDrafts {
  constructor(
    private readonly works: WorksStore,
    private readonly editing: Editing,
    private readonly db: Database,
    private readonly randomness: Randomness,
  ) {}

  /** Adds a draft. Throws INVALID, TOO_LONG or TOO_MANY with the field that is amiss, TAKEN for an address of old. */
  async begin(draft: DraftFromFile): Promise<BegunDraft> {
    const kind = draft.kind ?? 'article';
    const content = readContent({ ...NOTHING, ...draft });
    const slug = readSlug(draft.slug ?? slugOf(draft.title));
    const locale = readLocale(draft.locale ?? 'en');
    return this.db.transaction(async () => {
      const there = await this.works.bySlug(kind, slug);
      const workId = there?.id ?? this.randomness.uuid();
      if (there) await this.works.locked(workId);
      else {
        if (await this.works.isTaken(kind, slug, null)) throw new Refusal('TAKEN', { field: 'slug' });
        const position = await this.works.nextPosition(kind);
        await this.works.insert({ id: workId, kind, slug, locale, translationOf: null, position });
      }
      const from = { origin: 'file', author: null, clientId: null } as const;
      const { id: revisionId } = await this.editing.add(workId, content, from);
      return { workId, revisionId, slug, isNew: !there };
    });
  }
}

const NOTHING = {
  summary: '',
  verdict: null,
  notes: [],
  coveredSections: [],
  coveredNotes: [],
  facts: [],
  sources: [],
};
const LONGEST_SLUG = 60;

/** "Was it my fault?" is "was-it-my-fault". */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, LONGEST_SLUG).replace(/^-+|-+$/g, '') || 'untitled';
}
