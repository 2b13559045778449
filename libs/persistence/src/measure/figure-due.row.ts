import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A figure that a sheet asks for. */
@Entity('figure_due')
@Index('figure_due_sheet', ['sheetId'])
export class FigureDueRow {
  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('figure_sheet', { name: 'figure_due_sheet_id_fkey' })
  @Column({ name: 'sheet_id', type: 'uuid' })
  sheetId!: string;

  @ForeignKey('measure', { name: 'figure_due_measure_id_fkey' })
  @PrimaryColumn({ name: 'measure_id', type: 'uuid', primaryKeyConstraintName: 'figure_due_pkey' })
  measureId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'figure_due_pkey' })
  period!: string;
}
