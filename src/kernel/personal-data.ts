import type { Refusal } from './refusal.js';
import type { Viewer } from './viewer.js';

/** What happens to conversations when an account is deleted. */
export type Farewell = 'erase' | 'leave';

/** How one domain answers for what it keeps about a person. */
export interface PersonalRecords {
  /** The tables it answers for, "schema.table": a structure test finds every table that nobody answers for. */
  tables: readonly string[];
  /** Everything of this person, named and anonymous, as plain JSON under one key of the export. */
  export(viewer: Viewer): Promise<unknown>;
  /** Forgets this person: everything, or everything but the words they chose to leave behind. */
  forget(viewer: Viewer, farewell: Farewell): Promise<void>;
  /**
   * The small transactions that carry this person's private rows over to a new secret, each touching one row.
   * Authorship, reactions and reports are left out on purpose: that is the tie which is cut.
   */
  rekey?(old: Viewer, next: Viewer): Promise<(() => Promise<void>)[]>;
  /** Why this person may not cut ties now, or undefined: nobody leaves a sanction behind that way. */
  refuseCutTies?(viewer: Viewer): Promise<Refusal | undefined>;
}

/** Registry 2 of 3: identity asks every domain to export, forget or carry over a person. */
export class PersonalData {
  private readonly byName = new Map<string, PersonalRecords>();

  register(name: string, records: PersonalRecords): void {
    if (this.byName.has(name)) throw new Error(`Two keepers of "${name}"`);
    this.byName.set(name, records);
  }

  /** Every keeper with its name, in the order of registration: inner domains first. */
  all(): [string, PersonalRecords][] {
    return [...this.byName];
  }
}
