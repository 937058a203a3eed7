import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkKind } from '../published.js';

/** Something of the library with an address, whatever it says at the moment. */
@Entity({ schema: 'library', name: 'work' })
export class WorkRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: WorkKind;

  @Column('text')
  slug: string;

  /** "en" or "pt-BR" */
  @Column('text')
  locale: string;

  @Column('uuid', { name: 'translation_of', nullable: true })
  translationOf: string | null;

  /** Its place among those of its kind. */
  @Column('integer')
  position: number;
}

/** An address that a work had before. */
@Entity({ schema: 'library', name: 'old_slug' })
export class OldSlugRow {
  @PrimaryColumn('text')
  kind: WorkKind;

  @PrimaryColumn('text')
  slug: string;

  @Column('uuid', { name: 'work_id' })
  workId: string;
}
