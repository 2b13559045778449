import type { DateRule } from '@golden-thread/domain/timetable';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A stage of a year: rule, date and computed instant. Tasks name it, so that re-timing it re-times them. */
@Entity('stage')
@Unique('stage_key', ['yearId', 'key'])
@Index('stage_day', ['councilId', 'fallsOn'])
export class StageRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'stage_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('performance_year', { name: 'stage_year_id_fkey' })
  @Column({ name: 'year_id', type: 'uuid' })
  yearId!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  phase!: string;

  @Column({ type: 'text' })
  track!: string;

  @Column({ type: 'jsonb' })
  rule!: DateRule;

  @Column({ type: 'int' })
  position!: number;

  @Column({ name: 'falls_on', type: 'date', nullable: true })
  fallsOn!: string | null;

  @Column({ type: 'boolean', default: false })
  provisional!: boolean;

  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId!: string | null;

  @Column({ name: 'opens_at', type: 'timestamptz', nullable: true })
  opensAt!: Date | null;

  @Column({ type: 'text' })
  state!: 'upcoming' | 'opened' | 'passed';

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;
}
