import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The target of one measure for one period, as it is now. */
@Entity('measure_target')
export class MeasureTargetRow {
  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('measure', { name: 'measure_target_measure_id_fkey' })
  @PrimaryColumn({ name: 'measure_id', type: 'uuid', primaryKeyConstraintName: 'measure_target_pkey' })
  measureId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'measure_target_pkey' })
  period!: string;

  @Column({ type: 'numeric' })
  target!: string;
}
