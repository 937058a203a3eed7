import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { DutyRow } from './duty.entity.js';
import type { Span } from './duty.rules.js';

/** A span as those see it who may know whose it is. */
export interface NamedSpan extends Span {
  id: string;
  groupId: string | null;
  /** The display name; null when they have chosen none. */
  staffName: string | null;
  accountId: string;
}

const COLUMNS = `d.id, d.group_id as "groupId", d.planned, d.from_at as "from", d.until_at as "until",
  d.account_id as "accountId", b.display_name as "staffName"`;

@Injectable()
export class DutyStore {
  constructor(private readonly db: Database) {}

  /**
   * The spans that touch a time, of a group with those held everywhere, or of all when it is null. Safety: of nobody
   * who has laid the role down since; and without whose they are, so that no answer to members can tell.
   */
  spans(groupId: string | null, from: Date, to: Date): Promise<Span[]> {
    return this.db.rows<Span>(
      `select d.planned, d.from_at as "from", d.until_at as "until" from crisis.duty d
       where d.until_at > $2 and d.from_at <= $3 and ($1::uuid is null or d.group_id is null or d.group_id = $1)
         and exists (select 1 from identity.staff_role r
                     where r.account_id = d.account_id and r.role in ('host', 'moderator', 'steward')
                       and (r.group_id is null or r.group_id = d.group_id))`,
      [groupId, from, to],
    );
  }

  /** The rota of a group, or of all, from an instant on: what `spans` finds, by name. */
  rota(groupId: string | null, from: Date): Promise<NamedSpan[]> {
    return this.db.rows<NamedSpan>(
      `select ${COLUMNS} from crisis.duty d left join identity.byline b on b.account_id = d.account_id
       where d.until_at > $2 and ($1::uuid is null or d.group_id is null or d.group_id = $1)
         and exists (select 1 from identity.staff_role r
                     where r.account_id = d.account_id and r.role in ('host', 'moderator', 'steward')
                       and (r.group_id is null or r.group_id = d.group_id))
       order by d.planned, d.from_at, d.id limit 200`,
      [groupId, from],
    );
  }

  /** One's own spans that are not over. */
  ofAccount(accountId: string, from: Date): Promise<NamedSpan[]> {
    return this.db.rows<NamedSpan>(
      `select ${COLUMNS} from crisis.duty d left join identity.byline b on b.account_id = d.account_id
       where d.account_id = $1 and d.until_at > $2 order by d.planned, d.from_at, d.id`,
      [accountId, from],
    );
  }

  /** Everything kept of somebody, for their export. */
  everything(accountId: string): Promise<object[]> {
    return this.db.rows(
      `select group_id as "groupId", planned, from_at as "from", until_at as "until"
       from crisis.duty where account_id = $1 order by from_at, id`,
      [accountId],
    );
  }

  /** Puts a plan down; false when it was sent before. */
  async insertPlan(row: DutyRow): Promise<boolean> {
    const added = await this.db.rows(
      `insert into crisis.duty (id, account_id, group_id, planned, from_at, until_at, client_id)
       values ($1, $2, $3, true, $4, $5, $6) on conflict (client_id) do nothing returning id`,
      [row.id, row.accountId, row.groupId, row.from, row.until, row.clientId],
    );
    return added.length > 0;
  }

  /** Says that somebody is here, in place of what they said of the same place before. */
  async putPresence(row: DutyRow): Promise<void> {
    await this.db.rows(
      `insert into crisis.duty (id, account_id, group_id, planned, from_at, until_at) values ($1, $2, $3, false, $4, $5)
       on conflict (account_id, group_id) where not planned
       do update set from_at = excluded.from_at, until_at = excluded.until_at`,
      [row.id, row.accountId, row.groupId, row.from, row.until],
    );
  }

  async deletePresences(accountId: string): Promise<void> {
    await this.db.rows('delete from crisis.duty where account_id = $1 and not planned', [accountId]);
  }

  /** Takes one span out; false when this account has no such one. */
  async delete(accountId: string, id: string): Promise<boolean> {
    const gone = await this.db.rows('delete from crisis.duty where account_id = $1 and id = $2 returning id', [
      accountId,
      id,
    ]);
    return gone.length > 0;
  }

  async deleteAll(accountId: string): Promise<void> {
    await this.db.rows('delete from crisis.duty where account_id = $1', [accountId]);
  }

  /** Forgets presences that ended before one instant, and plans that ended before another. */
  async deleteOver(presencesBefore: Date, plansBefore: Date): Promise<void> {
    await this.db.rows('delete from crisis.duty where (until_at <= $1 and not planned) or until_at <= $2', [
      presencesBefore,
      plansBefore,
    ]);
  }
}
