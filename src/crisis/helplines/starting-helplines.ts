import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { HELPLINE_KINDS, type HelplineRow } from './helpline.entity.js';
import { DAYS } from './opening.rules.js';

const optional = z.string().nullable();

const opening = z.strictObject({
  time_zone: z.string(),
  days: z.partialRecord(z.enum(DAYS), z.array(z.tuple([z.string(), z.string()]))),
});

const line = z
  .strictObject({
    country: z.string().regex(/^[A-Z]{2}$/),
    name: z.string(),
    kind: z.enum(HELPLINE_KINDS),
    phone: optional,
    sms: optional,
    sms_word: optional,
    chat_url: optional,
    website: optional,
    hours: optional,
    always_open: z.boolean(),
    opening: opening.optional(),
    languages: z.array(z.string()),
    notes: optional,
    source: optional,
    checked_on: z.iso.date(),
    number_read: z.boolean(),
    shown: z.boolean(),
    verified_by: z.null(),
  })
  // Safety: a number that nobody read at its source may be a wrong number, which at that moment is worse than none.
  .refine((it) => !it.shown || it.number_read || it.kind === 'emergency', 'shown, and its number was never read');

/** The helplines a community starts with, from `content/helplines.json`; throws when the file is not as it should be. */
export function startingHelplines(contentFolder: string): Omit<HelplineRow, 'id'>[] {
  const file = path.join(contentFolder, 'helplines.json');
  const lines = z.array(line).parse(JSON.parse(readFileSync(file, 'utf8')));
  return lines.map((it, position) => ({
    country: it.country,
    name: it.name,
    kind: it.kind,
    phone: it.phone,
    sms: it.sms,
    smsWord: it.sms_word,
    chatUrl: it.chat_url,
    website: it.website,
    hours: it.hours,
    alwaysOpen: it.always_open,
    opening: it.opening ?? null,
    languages: it.languages,
    notes: it.notes,
    source: it.source,
    checkedOn: it.checked_on,
    numberRead: it.number_read,
    ...{ verifiedBy: it.verified_by, verifiedOn: null, verifiedHow: null, version: 1, clientId: null },
    shown: it.shown,
    position,
  }));
}
