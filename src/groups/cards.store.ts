import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import type { GroupRow } from './group.entity.js';
import type { GroupStanding } from './group.policy.js';
import type { Pin } from './shelf/shelf.rules.js';

/** A group with where one person stands in it, and its shelf. */
export interface CardRow extends Omit<GroupRow, 'activity' | 'dedupe' | 'dedupeBody' | 'dedupeOn'>, GroupStanding {
  /** How many members it has; null for whoever is not inside. */
  size: number | null;
  pins: Pin[];
}

/** What one person can prove about one group, before it is known whether they stand there. */
export interface Claim {
  groupId: string;
  memberTag: Buffer;
  joinTag: Buffer;
  isStaff: boolean;
}

/** Whose claims they are, and on which day, "YYYY-MM-DD". */
export interface Claimant {
  accountId: string;
  today: string;
}

export interface CardPage {
  first: number;
  after: number | undefined;
}

const ALL: CardPage = { first: 1_000_000, after: undefined };

@Injectable()
export class CardsStore {
  constructor(private readonly db: Database) {}

  /** Those of the claimed groups that this person may see, in the community's order: one statement for all of it. */
  // Safety: every card is read here. A secret group is not there for whoever does not belong to it, and answers like
  // a group that does not exist.
  readableBy({ accountId, today }: Claimant, claims: readonly Claim[], page: CardPage = ALL): Promise<CardRow[]> {
    return this.db.rows<CardRow>(
      `select g.id, g.slug, g.name, g.purpose, g.joining, g.question, g.rules, g.position, g.read_only as "readOnly",
              m.tag is not null as "isMember", r.state as "requestState", x.until_on::text as "excludedUntil",
              case when x.account_id is null and (m.tag is not null or c.is_staff) then
                (select count(*)::int from groups.membership n where n.group_id = g.id) end as size,
              (select coalesce(json_agg(json_build_object('kind', p.kind, 'targetId', p.target_id)
                                        order by p.position), '[]')
               from groups.pin p where p.group_id = g.id) as pins
       from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::boolean[]) as c (group_id, member_tag, join_tag, is_staff)
       join groups.support_group g on g.id = c.group_id
       left join groups.membership m on m.tag = c.member_tag and m.group_id = g.id
       left join groups.join_request r on r.tag = c.join_tag and r.group_id = g.id
       left join groups.exclusion x on x.group_id = g.id and x.account_id = $5 and x.until_on >= $6
       where (g.joining <> 'secret'
              or (x.account_id is null and (m.tag is not null or c.is_staff or r.state = 'approved')))
         and g.position > $7
       order by g.position, g.id limit $8`,
      [
        claims.map((claim) => claim.groupId),
        claims.map((claim) => claim.memberTag),
        claims.map((claim) => claim.joinTag),
        claims.map((claim) => claim.isStaff),
        accountId,
        today,
        page.after ?? -1,
        page.first,
      ],
    );
  }

  /** The id behind a slug, and whether the group is secret. */
  bySlug(slug: string): Promise<{ id: string; isSecret: boolean } | undefined> {
    return this.db.row<{ id: string; isSecret: boolean }>(
      `select id, joining = 'secret' as "isSecret" from groups.support_group where slug = $1`,
      [slug],
    );
  }
}
