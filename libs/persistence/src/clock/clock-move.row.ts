import type { ClockMoveState, ClockTarget } from '@golden-thread/domain/clock';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A move of a training council's clock: asked for on a page, run by the worker's driver. At most one is under way in a council. */
@Entity('clock_move')
@Index('clock_move_one_under_way', ['councilId'], { unique: true, where: `state in ('requested', 'running')` })
@Index('clock_move_requested', ['councilId', 'requestedAt'])
export class ClockMoveRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'clock_move_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'jsonb' })
  target!: ClockTarget;

  @Column({ name: 'from_at', type: 'timestamptz' })
  fromAt!: Date;

  @Column({ name: 'until_at', type: 'timestamptz', nullable: true })
  untilAt!: Date | null;

  @Column({ type: 'text' })
  state!: ClockMoveState;

  @Column({ type: 'int', default: 0 })
  steps!: number;

  @Column({ name: 'reached_at', type: 'timestamptz', nullable: true })
  reachedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  blocker!: string | null;

  @Column({ name: 'requested_by', type: 'uuid', nullable: true })
  requestedBy!: string | null;

  /** The machine's time: how long a move takes is no matter of the council's clock. */
  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
