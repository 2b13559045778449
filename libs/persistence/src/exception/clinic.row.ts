import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A clinic on an exception. */
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
  @Column({ name: 'exception_id', type: 'uuid' })
  exceptionId!: string;

  @Column({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @Column({ name: 'service_id', type: 'uuid' })
  serviceId!: string;

  @Column({ name: 'measure_id', type: 'uuid', nullable: true })
  measureId!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'meets_on', type: 'date' })
  meetsOn!: string;

  @Column({ type: 'jsonb', nullable: true })
  record!: unknown;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
