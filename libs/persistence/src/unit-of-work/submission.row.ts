import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a form or request led to, so that sending it twice does it once. */
@Entity('submission')
export class SubmissionRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'submission_pkey' })
  councilId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'submission_pkey' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'jsonb', nullable: true })
  outcome!: unknown | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
