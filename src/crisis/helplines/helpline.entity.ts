import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Opening } from './opening.rules.js';

export const HELPLINE_KINDS = [
  'emergency',
  'suicide-crisis',
  'domestic-abuse',
  'pregnancy-loss',
  'perinatal-mental-health',
  'medical-advice',
] as const;

export type HelplineKindName = (typeof HELPLINE_KINDS)[number];

/** Somebody rang the number, or read it at its source. */
export const VERIFIED_HOW = ['rang', 'read'] as const;
export type VerifiedHowName = (typeof VERIFIED_HOW)[number];

/** A number to ring or text, as it was looked up; the country "ZZ" stands for an unknown one. */
@Entity({ schema: 'crisis', name: 'helpline' })
export class HelplineRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  country: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: HelplineKindName;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  sms: string | null;

  /** The word to text to `sms`. */
  @Column('text', { name: 'sms_word', nullable: true })
  smsWord: string | null;

  @Column('text', { name: 'chat_url', nullable: true })
  chatUrl: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  /** The opening hours in words. */
  @Column('text', { nullable: true })
  hours: string | null;

  @Column('boolean', { name: 'always_open' })
  alwaysOpen: boolean;

  @Column('jsonb', { nullable: true })
  opening: Opening | null;

  @Column('text', { array: true })
  languages: string[];

  @Column('text', { nullable: true })
  notes: string | null;

  /** The page the number was read on. */
  @Column('text', { nullable: true })
  source: string | null;

  @Column('date', { name: 'checked_on' })
  checkedOn: string;

  /** Whether the number was read at its source; if not, only an emergency number may be shown. */
  @Column('boolean', { name: 'number_read' })
  numberRead: boolean;

  /** Who of the team tried it; null when nobody did, or when it was somebody who has left since. */
  @Column('uuid', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;

  @Column('date', { name: 'verified_on', nullable: true })
  verifiedOn: string | null;

  @Column('text', { name: 'verified_how', nullable: true })
  verifiedHow: VerifiedHowName | null;

  @Column('integer')
  version: number;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;

  @Column('boolean')
  shown: boolean;

  @Column('integer')
  position: number;
}
