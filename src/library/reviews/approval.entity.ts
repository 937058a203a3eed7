import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A clinician's word that exactly this wording is right, until a day. */
@Entity({ schema: 'library', name: 'approval' })
export class ApprovalRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'revision_id' })
  revisionId: string;

  @Column('bytea', { name: 'content_hash' })
  contentHash: Buffer;

  /** Follows the author of the revision; a constraint compares it with the approver. */
  @Column('text', { name: 'author_key' })
  authorKey: string;

  @Column('uuid', { name: 'approver_id', nullable: true })
  approverId: string | null;

  /** The name they gave for readers. */
  @Column('text', { name: 'reviewed_by' })
  reviewedBy: string;

  @Column('date', { name: 'reviewed_on' })
  reviewedOn: string;

  @Column('date', { name: 'next_review_on' })
  nextReviewOn: string;

  @Column('timestamptz', { name: 'approved_at' })
  approvedAt: Date;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;
}
