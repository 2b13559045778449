import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One version of one figure. The newest is `current`; older ones stay as they were. */
@Entity('measure_value')
@Index('measure_value_current', ['measureId', 'period'], { unique: true, where: 'current' })
@Index('measure_value_ends_on', ['councilId', 'endsOn'])
export class MeasureValueRow {
  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('measure', { name: 'measure_value_measure_id_fkey' })
  @PrimaryColumn({ name: 'measure_id', type: 'uuid', primaryKeyConstraintName: 'measure_value_pkey' })
  measureId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'measure_value_pkey' })
  period!: string;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'measure_value_pkey' })
  version!: number;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  @Column({ type: 'boolean' })
  current!: boolean;

  @Column({ type: 'numeric' })
  value!: string;

  @Column({ type: 'numeric', nullable: true })
  numerator!: string | null;

  @Column({ type: 'numeric', nullable: true })
  denominator!: string | null;

  @Column({ name: 'data_status', type: 'text' })
  dataStatus!: string;

  @Column({ type: 'text' })
  commentary!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'entered_by', type: 'uuid', array: true })
  enteredBy!: string[];

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'verified_by', type: 'uuid', nullable: true })
  verifiedBy!: string | null;

  @Column({ name: 'verified_at', type: 'timestamptz', nullable: true })
  verifiedAt!: string | null;

  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'int', nullable: true })
  replaces!: number | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'frozen_at', type: 'timestamptz', nullable: true })
  frozenAt!: string | null;
}
