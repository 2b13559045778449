import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the owner has typed on a sheet and not yet submitted, exactly as typed. */
@Entity('figure_draft')
export class FigureDraftRow {
  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('figure_sheet', { name: 'figure_draft_sheet_id_fkey' })
  @PrimaryColumn({ name: 'sheet_id', type: 'uuid', primaryKeyConstraintName: 'figure_draft_pkey' })
  sheetId!: string;

  @Column({ type: 'jsonb' })
  lines!: unknown;

  @Column({ name: 'saved_by', type: 'uuid', nullable: true })
  savedBy!: string | null;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: string;
}
