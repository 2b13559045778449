import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Figures as frozen; only ever added to. */
@Entity('snapshot')
@Unique('snapshot_number', ['roundId', 'number'])
export class SnapshotRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'snapshot_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('round', { name: 'snapshot_round_id_fkey' })
  @Column({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'uuid', nullable: true })
  replaces!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;
}
