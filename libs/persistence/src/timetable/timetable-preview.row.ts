import type { ShownChange, TimetableEdit } from '@golden-thread/domain/timetable';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody saw before deciding to change a timetable; applied only while it still holds. */
@Entity('timetable_preview')
@Index('timetable_preview_year', ['yearId', 'madeAt'])
export class TimetablePreviewRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'timetable_preview_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('performance_year', { name: 'timetable_preview_year_id_fkey' })
  @Column({ name: 'year_id', type: 'uuid' })
  yearId!: string;

  @Column({ type: 'jsonb' })
  edit!: TimetableEdit;

  @Column({ type: 'jsonb' })
  shown!: ShownChange;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ name: 'made_by', type: 'uuid', nullable: true })
  madeBy!: string | null;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  @Column({ name: 'applied_at', type: 'timestamptz', nullable: true })
  appliedAt!: Date | null;
}
