import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';

@Injectable()
export class IllustrationsStore {
  constructor(private readonly db: Database) {}

  /**
   * Whether readers may see a picture at this moment: something published shows it, and a clinician has approved exactly
   * that.
   */
  async isPublished(id: string): Promise<boolean> {
    const shown = await this.db.row(
      `select 1 from library.revision r
       where r.state = 'published' and r.pictures @> jsonb_build_array(jsonb_build_object('id', $1::text))
         and exists (select 1 from library.approval where revision_id = r.id)`,
      [id],
    );
    return shown !== undefined;
  }

  /** Those of the ids that some revision shows, whatever became of it. */
  async inUse(ids: readonly string[]): Promise<string[]> {
    const used = await this.db.rows<{ id: string }>(
      `select distinct shown->>'id' as id from library.revision r, jsonb_array_elements(r.pictures) shown
       where shown->>'id' = any($1)`,
      [ids],
    );
    return used.map(({ id }) => id);
  }
}
