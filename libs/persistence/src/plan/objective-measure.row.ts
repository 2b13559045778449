import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which measures show an objective's progress. */
@Entity('objective_measure')
@Index('objective_measure_measure', ['measureId'])
export class ObjectiveMeasureRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'objective_measure_pkey' })
  councilId!: string;

  @ForeignKey('objective', { name: 'objective_measure_objective_id_fkey' })
  @PrimaryColumn({ name: 'objective_id', type: 'uuid', primaryKeyConstraintName: 'objective_measure_pkey' })
  objectiveId!: string;

  @PrimaryColumn({ name: 'measure_id', type: 'uuid', primaryKeyConstraintName: 'objective_measure_pkey' })
  measureId!: string;
}
