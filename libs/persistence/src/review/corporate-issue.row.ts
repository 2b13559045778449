import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An issue which a corporate review tagged for services. */
@Entity('corporate_issue')
@Index('corporate_issue_round', ['roundId'])
export class CorporateIssueRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'corporate_issue_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('round', { name: 'corporate_issue_round_id_fkey' })
  @Column({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @Column({ name: 'exception_id', type: 'uuid', nullable: true })
  exceptionId!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'service_ids', type: 'uuid', array: true })
  serviceIds!: string[];

  @Column({ name: 'raised_at', type: 'timestamptz' })
  raisedAt!: string;
}
