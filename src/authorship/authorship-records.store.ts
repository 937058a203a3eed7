import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';

export interface OwnSanction {
  kind: string;
  untilOn: string;
  lifted: boolean;
  authorId: string | null;
}

/** Reads what is kept about one person, whose tags the caller derives: nothing here says whose they are. */
@Injectable()
export class AuthorshipRecordsStore {
  constructor(private readonly db: Database) {}

  /** The scopes in which anybody ever spoke anonymously, some at a time, after the given one. */
  async personaScopes(after: Buffer, most: number): Promise<Buffer[]> {
    const rows = await this.db.rows<{ scope: Buffer }>(
      'select distinct scope from authorship.persona where scope > $1 order by scope limit $2',
      [after, most],
    );
    return rows.map((row) => row.scope);
  }

  /** The voices at these tags, each in the scope of the same position. */
  voices(scopes: readonly Buffer[], tags: readonly Buffer[]): Promise<{ scope: Buffer; n: number }[]> {
    return this.db.rows(
      `select p.scope, p.n from authorship.persona p
       join unnest($1::bytea[], $2::bytea[]) as own (scope, tag) on p.scope = own.scope and p.author_tag = own.tag`,
      [scopes, tags],
    );
  }

  async forgetVoices(scopes: readonly Buffer[], tags: readonly Buffer[]): Promise<void> {
    await this.db.rows(
      `delete from authorship.persona p using unnest($1::bytea[], $2::bytea[]) as own (scope, tag)
       where p.scope = own.scope and p.author_tag = own.tag`,
      [scopes, tags],
    );
  }

  /** The scopes in which anybody's voice is or was sanctioned. */
  async sanctionedScopes(): Promise<Buffer[]> {
    const rows = await this.db.rows<{ scope: Buffer }>(
      'select distinct scope from authorship.sanction where author_tag is not null',
    );
    return rows.map((row) => row.scope);
  }

  sanctions(accountId: string, tags: readonly Buffer[]): Promise<OwnSanction[]> {
    return this.db.rows(
      `select kind, until_on as "untilOn", lifted, author_id as "authorId" from authorship.sanction
       where author_id = $1 or author_tag = any($2) order by until_on`,
      [accountId, tags],
    );
  }

  async forgetSanctions(accountId: string): Promise<void> {
    await this.db.rows('delete from authorship.sanction where author_id = $1', [accountId]);
  }
}
