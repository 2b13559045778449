import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A change of definition or frequency: from which period, what it was and became, why, by whom. Only ever added to. */
@Entity('measure_change')
@Index('measure_change_measure', ['measureId'])
export class MeasureChangeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'measure_change_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('measure', { name: 'measure_change_measure_id_fkey' })
  @Column({ name: 'measure_id', type: 'uuid' })
  measureId!: string;

  @Column({ name: 'from_period', type: 'text' })
  fromPeriod!: string;

  @Column({ type: 'text', array: true })
  changed!: string[];

  @Column({ type: 'jsonb' })
  was!: unknown;

  @Column({ type: 'jsonb' })
  becomes!: unknown;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: string;
}
