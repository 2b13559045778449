import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The figures of a quarter have been frozen. */
@Entity('figure_freeze')
export class FigureFreezeRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'figure_freeze_pkey' })
  councilId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'figure_freeze_pkey' })
  year!: string;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'figure_freeze_pkey' })
  quarter!: number;

  @Column({ name: 'frozen_at', type: 'timestamptz' })
  frozenAt!: string;
}
