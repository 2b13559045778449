import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What happened. Only ever inserted: the application's role may not change it, and a trigger refuses anybody else. */
@Entity('event')
@Unique('event_stream_sequence', ['councilId', 'streamType', 'streamId', 'sequence'])
@Index('event_council_time', ['councilId', 'occurredAt'])
@Index('event_transaction', ['councilId', 'transactionId'])
export class EventRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'event_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ name: 'stream_type', type: 'text' })
  streamType!: string;

  @Column({ name: 'stream_id', type: 'uuid' })
  streamId!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'schema_version', type: 'int' })
  schemaVersion!: number;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ name: 'actor_roles', type: 'text', array: true })
  actorRoles!: string[];

  @Column({ name: 'on_behalf_of', type: 'uuid', nullable: true })
  onBehalfOf!: string | null;

  @Column({ type: 'text' })
  via!: string;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt!: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'correlation_id', type: 'uuid' })
  correlationId!: string;

  @Column({ name: 'submission_id', type: 'uuid', nullable: true })
  submissionId!: string | null;

  @Column({ type: 'jsonb' })
  payload!: unknown;

  @Column({ name: 'wording_digests', type: 'jsonb' })
  wordingDigests!: unknown;

  @Column({ name: 'previous_hash', type: 'text' })
  previousHash!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ name: 'transaction_id', type: 'bigint' })
  transactionId!: string;
}
