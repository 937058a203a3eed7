import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { HelplineRow } from './helpline.entity.js';

export interface KeptHelpline extends HelplineRow {
  /** The display name of who verified it; null when nobody did, they have none, or they left. */
  verifierName: string | null;
}

const COLUMNS = `h.id, h.country, h.name, h.kind, h.phone, h.sms, h.sms_word as "smsWord", h.chat_url as "chatUrl",
  h.website, h.hours, h.always_open as "alwaysOpen", h.opening, h.languages, h.notes, h.source,
  h.checked_on as "checkedOn", h.number_read as "numberRead", h.verified_by as "verifiedBy",
  h.verified_on as "verifiedOn", h.verified_how as "verifiedHow", h.version, h.client_id as "clientId", h.shown,
  h.position, b.display_name as "verifierName"`;

@Injectable()
export class HelplineBookStore {
  constructor(private readonly db: Database) {}

  all(): Promise<KeptHelpline[]> {
    return this.db.rows<KeptHelpline>(
      `select ${COLUMNS} from crisis.helpline h left join identity.byline b on b.account_id = h.verified_by
       order by h.country, h.position, h.id`,
    );
  }

  find(id: string): Promise<KeptHelpline | undefined> {
    return this.db.row<KeptHelpline>(
      `select ${COLUMNS} from crisis.helpline h left join identity.byline b on b.account_id = h.verified_by
       where h.id = $1`,
      [id],
    );
  }

  async lock(id: string): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows('select 1 from crisis.helpline where id = $1 for update', [id]);
  }

  byClientId(clientId: string): Promise<KeptHelpline | undefined> {
    return this.db.row<KeptHelpline>(
      `select ${COLUMNS} from crisis.helpline h left join identity.byline b on b.account_id = h.verified_by
       where h.client_id = $1`,
      [clientId],
    );
  }

  async insert(row: Omit<HelplineRow, 'position'>): Promise<void> {
    const last = await this.db.row<{ position: number }>(
      'select coalesce(max(position), 0) as position from crisis.helpline',
    );
    await this.db.insert(HelplineRow, { ...row, position: last!.position + 1 });
  }

  async write(row: HelplineRow): Promise<void> {
    await this.db.rows(
      `update crisis.helpline
       set name = $2, phone = $3, sms = $4, sms_word = $5, chat_url = $6, website = $7, hours = $8, always_open = $9,
           opening = $10, languages = $11, notes = $12, source = $13, checked_on = $14, number_read = $15,
           verified_by = $16, verified_on = $17, verified_how = $18, shown = $19, version = version + 1
       where id = $1`,
      [
        ...[row.id, row.name, row.phone, row.sms, row.smsWord, row.chatUrl, row.website, row.hours, row.alwaysOpen],
        ...[row.opening, row.languages, row.notes, row.source, row.checkedOn, row.numberRead, row.verifiedBy],
        ...[row.verifiedOn, row.verifiedHow, row.shown],
      ],
    );
  }

  async order(ids: readonly string[]): Promise<void> {
    await this.db.rows(
      `with place as (select position, row_number() over (order by position, id) as n
                      from crisis.helpline where id = any($1)),
            wanted as (select id, n from unnest($1::uuid[]) with ordinality as w (id, n))
       update crisis.helpline h set position = p.position
       from wanted w join place p on p.n = w.n where h.id = w.id`,
      [ids],
    );
  }
}
