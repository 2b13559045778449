import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A target set or changed: what it was and became, why, by whom. Only ever added to. */
@Entity('target_change')
@Index('target_change_measure', ['measureId'])
export class TargetChangeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'target_change_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('measure', { name: 'target_change_measure_id_fkey' })
  @Column({ name: 'measure_id', type: 'uuid' })
  measureId!: string;

  @Column({ type: 'text' })
  period!: string;

  @Column({ type: 'numeric', nullable: true })
  was!: string | null;

  @Column({ type: 'numeric', nullable: true })
  becomes!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: string;
}
