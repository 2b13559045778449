import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A clinic: on an exception, or asked for on a measure or a service's plan. */
@Entity('clinic')
@Unique('clinic_reference', ['councilId', 'reference'])
@Index('clinic_exception', ['exceptionId'])
export class ClinicRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'clinic_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  reference!: string;

  @ForeignKey('exception_case', { name: 'clinic_exception_id_fkey' })
  @Column({ name: 'exception_id', type: 'uuid', nullable: true })
  exceptionId!: string | null;

  @Column({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @Column({ name: 'service_id', type: 'uuid' })
  serviceId!: string;

  @Column({ name: 'measure_id', type: 'uuid', nullable: true })
  measureId!: string | null;

  @Column({ name: 'requested_by', type: 'text', default: 'corporate-review' })
  requestedBy!: string;

  @Column({ name: 'requester_id', type: 'uuid', nullable: true })
  requesterId!: string | null;

  @Column({ type: 'text', default: '' })
  reason!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'meets_on', type: 'date' })
  meetsOn!: string;

  @Column({ type: 'jsonb', nullable: true })
  record!: unknown;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
