import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A challenge to a report, with its answer. */
@Entity('report_challenge')
@Unique('report_challenge_number', ['reportId', 'number'])
export class ReportChallengeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'report_challenge_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('performance_report', { name: 'report_challenge_report_id_fkey' })
  @Column({ name: 'report_id', type: 'uuid' })
  reportId!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'raised_by', type: 'uuid', array: true })
  raisedBy!: string[];

  @Column({ name: 'raised_at', type: 'timestamptz' })
  raisedAt!: string;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ name: 'answered_by', type: 'uuid', array: true })
  answeredBy!: string[];

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: string | null;
}
