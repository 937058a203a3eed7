import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { HelplineRow } from './helpline.entity.js';

@Injectable()
export class HelplinesStore {
  constructor(private readonly db: Database) {}

  /** Every helpline, those not shown too, in the order they were added. */
  all(): Promise<HelplineRow[]> {
    return this.db.rows<HelplineRow>(
      `select id, country, name, kind, phone, sms, sms_word as "smsWord", chat_url as "chatUrl", website, hours,
              always_open as "alwaysOpen", opening, languages, notes, source, checked_on as "checkedOn",
              number_read as "numberRead", verified_by as "verifiedBy", verified_on as "verifiedOn",
              verified_how as "verifiedHow", version, client_id as "clientId", shown, position
       from crisis.helpline order by position, id`,
    );
  }

  /** Adds a helpline, unless its country has one of that kind and name: that one is the community's own by now. */
  async addMissing(row: HelplineRow): Promise<void> {
    await this.db.rows(
      `insert into crisis.helpline
         (id, country, name, kind, phone, sms, sms_word, chat_url, website, hours, always_open, opening, languages,
          notes, source, checked_on, number_read, verified_by, shown, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
       on conflict (country, kind, name) do nothing`,
      [
        ...[row.id, row.country, row.name, row.kind, row.phone, row.sms, row.smsWord, row.chatUrl, row.website],
        ...[row.hours, row.alwaysOpen, row.opening, row.languages, row.notes, row.source, row.checkedOn],
        ...[row.numberRead, row.verifiedBy, row.shown, row.position],
      ],
    );
  }
}
