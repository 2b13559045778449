import type { StageDefinition } from '@golden-thread/domain/timetable';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A council's performance year. Its stages are rows of their own; `definitions` are the rules they are dated by. */
@Entity('performance_year')
@Unique('performance_year_once', ['councilId', 'year'])
export class PerformanceYearRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'performance_year_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  year!: string;

  @Column({ type: 'text' })
  state!: 'draft' | 'running' | 'ended';

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ type: 'jsonb' })
  definitions!: StageDefinition[];

  @Column({ name: 'annual_report_on', type: 'date', nullable: true })
  annualReportOn!: string | null;
}
