import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What a report said each time it was composed; only ever added to. */
@Entity('report_composition')
@Unique('report_composition_number', ['reportId', 'number'])
export class ReportCompositionRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'report_composition_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('performance_report', { name: 'report_composition_report_id_fkey' })
  @Column({ name: 'report_id', type: 'uuid' })
  reportId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ name: 'composed_at', type: 'timestamptz' })
  composedAt!: string;
}
