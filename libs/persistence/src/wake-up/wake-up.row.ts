import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What each workflow was asked to look at, how far it has looked, and when it next looks by itself. */
@Entity('wake_up')
@Index('wake_up_next', ['councilId', 'nextAt'])
export class WakeUpRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'wake_up_pkey' })
  councilId!: string;

  @PrimaryColumn({ name: 'workflow_id', type: 'text', primaryKeyConstraintName: 'wake_up_pkey' })
  workflowId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'int' })
  requested!: number;

  @Column({ type: 'int' })
  handled!: number;

  @Column({ name: 'next_at', type: 'timestamptz', nullable: true })
  nextAt!: Date | null;

  /** Since when, by the machine's clock, it has not looked as far as it was asked to; null: it has. */
  @Column({ name: 'lagging_since', type: 'timestamptz', nullable: true })
  laggingSince!: Date | null;

  @Column({ type: 'text' })
  state!: 'working' | 'waiting' | 'person' | 'ended';
}
