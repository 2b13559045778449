import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One month of a recovery plan. */
@Entity('recovery_month')
export class RecoveryMonthRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'recovery_month_pkey' })
  councilId!: string;

  @ForeignKey('recovery_plan', { name: 'recovery_month_plan_id_fkey' })
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'recovery_month_pkey' })
  planId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'recovery_month_pkey' })
  month!: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb', nullable: true })
  report!: unknown;

  @Column({ name: 'submitted_on', type: 'date', nullable: true })
  submittedOn!: string | null;

  @Column({ type: 'boolean', default: false })
  late!: boolean;

  @Column({ type: 'text', nullable: true })
  verdict!: string | null;

  @Column({ name: 'verdict_reason', type: 'text', nullable: true })
  verdictReason!: string | null;

  @Column({ name: 'judged_on', type: 'date', nullable: true })
  judgedOn!: string | null;
}
