import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An exception of a round. */
@Entity('exception_case')
@Unique('exception_case_reference', ['councilId', 'reference'])
@Index('exception_case_round', ['roundId'])
export class ExceptionCaseRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'exception_case_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  reference!: string;

  @ForeignKey('round', { name: 'exception_case_round_id_fkey' })
  @Column({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @ForeignKey('service', { name: 'exception_case_service_id_fkey' })
  @Column({ name: 'service_id', type: 'uuid' })
  serviceId!: string;

  @Column({ name: 'measure_id', type: 'uuid', nullable: true })
  measureId!: string | null;

  @Column({ type: 'text', array: true })
  because!: string[];

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb', nullable: true })
  report!: unknown;

  @Column({ name: 'reported_by', type: 'uuid', array: true })
  reportedBy!: string[];

  @Column({ type: 'jsonb', nullable: true })
  decision!: unknown;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
