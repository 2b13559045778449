import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One service's review in a round. `lastActivityAt`: when somebody last saved it. */
@Entity('service_review')
@Unique('service_review_once', ['roundId', 'serviceId'])
@Index('service_review_service', ['serviceId'])
export class ServiceReviewRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'service_review_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('round', { name: 'service_review_round_id_fkey' })
  @Column({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @ForeignKey('service', { name: 'service_review_service_id_fkey' })
  @Column({ name: 'service_id', type: 'uuid' })
  serviceId!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;

  @Column({ type: 'jsonb' })
  answers!: unknown;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: string | null;

  @Column({ name: 'submitted_by', type: 'uuid', array: true })
  submittedBy!: string[];

  @Column({ type: 'text', nullable: true })
  timeliness!: string | null;

  @Column({ name: 'return_reasons', type: 'jsonb' })
  returnReasons!: unknown;

  @Column({ name: 'last_return', type: 'jsonb', nullable: true })
  lastReturn!: unknown;

  @Column({ name: 'last_activity_at', type: 'timestamptz', nullable: true })
  lastActivityAt!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
