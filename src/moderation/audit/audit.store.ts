import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { AuditPayloadRow, AuditRow } from './audit.entity.js';

/** Any number will do: whoever writes an entry holds this lock until the end of the transaction. */
const LOCK = 6_118_034;

const COLUMNS = `e.seq, e.previous, e.hash, e.staff_id as "staffId", e.action, e.subject_kind as "subjectKind",
  e.subject_id as "subjectId", e.at, e.payload_hash as "payloadHash"`;

export interface Checkable extends AuditRow {
  /** Null once the payload was erased. */
  salt: Buffer | null;
  payload: object | null;
}

export interface TrailEntry {
  position: number;
  staffName: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  at: Date;
}

export interface DeedEntry {
  staffName: string | null;
  action: string;
  at: Date;
  /** Null once it was erased. */
  payload: object | null;
}

@Injectable()
export class AuditStore {
  constructor(private readonly db: Database) {}

  /** Waits for its turn; nobody else adds an entry until the transaction ends. */
  async lock(): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows('select pg_advisory_xact_lock($1)', [LOCK]);
  }

  last(): Promise<Pick<AuditRow, 'seq' | 'hash'> | undefined> {
    return this.db.row('select seq, hash from moderation.audit_entry order by seq desc limit 1');
  }

  async insert(entry: AuditRow, payload: AuditPayloadRow): Promise<void> {
    await this.db.insert(AuditRow, entry);
    await this.db.insert(AuditPayloadRow, payload);
  }

  /** The entries after a number, with their payloads, in order. */
  after(seq: number, count: number): Promise<Checkable[]> {
    return this.db.rows<Checkable>(
      `select ${COLUMNS}, p.salt, p.payload from moderation.audit_entry e
       left join moderation.audit_payload p on p.seq = e.seq
       where e.seq > $1 order by e.seq limit $2`,
      [seq, count],
    );
  }

  /** The newest hundred entries about one thing. */
  about(subjectKind: string, subjectId: string): Promise<DeedEntry[]> {
    return this.db.rows<DeedEntry>(
      `select b.display_name as "staffName", e.action, e.at, p.payload
       from moderation.audit_entry e
       left join moderation.audit_payload p on p.seq = e.seq
       left join identity.byline b on b.account_id = e.staff_id
       where e.subject_kind = $1 and e.subject_id = $2 order by e.seq desc limit 100`,
      [subjectKind, subjectId],
    );
  }

  /** Newest first, by name. Safety: what was done about a reader's own named words is left out, gaps and all. */
  trail(reader: string, before: number | null, count: number): Promise<TrailEntry[]> {
    return this.db.rows<TrailEntry>(
      `select t.position::int, b.display_name as "staffName", t.action, t.subject_kind as "subjectKind",
              t.subject_id as "subjectId", t.at
       from (select e.*, row_number() over (order by e.seq) as position from moderation.audit_entry e
             where not exists (select 1 from moderation.case_item c
                               where c.subject_kind = e.subject_kind and c.subject_id = e.subject_id
                                 and c.author_id = $1)) t
       left join identity.byline b on b.account_id = t.staff_id
       where $2::int is null or t.position < $2 order by t.position desc limit $3`,
      [reader, before, count],
    );
  }
}
