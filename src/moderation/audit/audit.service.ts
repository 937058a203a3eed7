import { Injectable } from '@nestjs/common';
import { Clock, minuteOf } from '../../kernel/clock.js';
import type { PageRequest } from '../../kernel/page.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { holdsRole, type Viewer } from '../../kernel/viewer.js';
import { AuditStore, type Checkable, type DeedEntry, type TrailEntry } from './audit.store.js';
import { BEGINNING, hashOfLink, hashOfPayload } from './chain.rules.js';

/** The newest entry somebody wrote down outside the database. */
export interface Head {
  seq: number;
  hash: Buffer;
}

export interface Verification {
  /** The number of the first entry that is wrong or missing; null when all is well. */
  firstBad: number | null;
  /** The newest entry, to write down; null while there is none. */
  head: Head | null;
}

const BATCH = 1_000;

/** Writes down what the team does and looks at. What members do is never here. */
@Injectable()
export class Audit {
  constructor(
    private readonly store: AuditStore,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /**
   * Adds an entry to the chain, inside the caller's transaction. Call it last there: everybody else on the team
   * waits for their entry until that transaction ends.
   */
  async record(staff: Viewer, action: string, subject: { kind: string; id: string }, payload: object): Promise<void> {
    await this.store.lock();
    const last = await this.store.last();
    const salt = this.randomness.bytes(16);
    const link = {
      seq: (last?.seq ?? 0) + 1,
      previous: last?.hash ?? BEGINNING,
      at: minuteOf(this.clock.now()),
      staffId: staff.accountId,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      payloadHash: hashOfPayload(salt, payload),
    };
    await this.store.insert({ ...link, hash: hashOfLink(link) }, { seq: link.seq, salt, payload });
  }

  /** The log, newest first, for stewards of the whole community. Throws NOT_ALLOWED. */
  trail(viewer: Viewer, { first, after }: PageRequest): Promise<TrailEntry[]> {
    if (!holdsRole(viewer, null, 'steward')) throw new Refusal('NOT_ALLOWED');
    return this.store.trail(viewer.accountId, after ?? null, first + 1);
  }

  /** What was done to one public thing, newest first, with what each entry adds. Who may read it the caller knows. */
  about(subjectKind: string, subjectId: string): Promise<DeedEntry[]> {
    return this.store.about(subjectKind, subjectId);
  }

  /** Walks the whole chain, and compares it with a head written down earlier: a cut tail shows only there. */
  async verify(known?: Head): Promise<Verification> {
    let head: Head | null = null;
    for (;;) {
      const entries = await this.store.after(lengthOf(head), BATCH);
      for (const entry of entries) {
        if (!follows(entry, head) || contradicts(entry, known)) {
          return { firstBad: lengthOf(head) + 1, head };
        }
        head = { seq: entry.seq, hash: entry.hash };
      }
      if (entries.length < BATCH) break;
    }
    const length = lengthOf(head);
    return { firstBad: known && known.seq > length ? length + 1 : null, head };
  }
}

function follows(entry: Checkable, head: Head | null): boolean {
  const { salt, payload } = entry;
  return (
    entry.seq === (head?.seq ?? 0) + 1 &&
    entry.previous.equals(head?.hash ?? BEGINNING) &&
    entry.hash.equals(hashOfLink(entry)) &&
    (salt === null || entry.payloadHash.equals(hashOfPayload(salt, payload)))
  );
}

function lengthOf(head: Head | null): number {
  return head?.seq ?? 0;
}

function contradicts(entry: Head, known: Head | undefined): boolean {
  return known?.seq === entry.seq && !known.hash.equals(entry.hash);
}
