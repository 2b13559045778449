import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A half-yearly report; what it says stands in its compositions. */
@Entity('performance_report')
@Unique('performance_report_half', ['councilId', 'year', 'half'])
export class PerformanceReportRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'performance_report_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  year!: string;

  @Column({ type: 'text' })
  half!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'compose_on', type: 'date' })
  composeOn!: string;

  @Column({ name: 'scrutiny_on', type: 'date' })
  scrutinyOn!: string;

  @Column({ name: 'cabinet_on', type: 'date' })
  cabinetOn!: string;

  @Column({ name: 'publish_on', type: 'date' })
  publishOn!: string;

  @Column({ type: 'text', nullable: true })
  hash!: string | null;

  @Column({ type: 'text', array: true })
  concluded!: string[];

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
