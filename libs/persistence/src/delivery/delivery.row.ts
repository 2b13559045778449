import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An errand that an event left behind; gone when done. The machine's clock times it. */
@Entity('delivery')
@Index('delivery_due', ['errand', 'nextAttemptAt'], { where: `state = 'waiting'` })
export class DeliveryRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'delivery_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ name: 'event_id', type: 'uuid', nullable: true })
  eventId!: string | null;

  @Column({ type: 'text' })
  errand!: string;

  @Column({ type: 'jsonb' })
  target!: unknown;

  @Column({ type: 'text' })
  state!: 'waiting' | 'parked';

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ name: 'next_attempt_at', type: 'timestamptz' })
  nextAttemptAt!: Date;

  @Column({ name: 'claimed_until', type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
