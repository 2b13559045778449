import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The root over the events committed since the last seal, chained to it. */
@Entity('seal')
@Unique('seal_council_sequence', ['councilId', 'sequence'])
export class SealRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'seal_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column({ type: 'int' })
  epoch!: number;

  @Column({ name: 'from_transaction', type: 'bigint' })
  fromTransaction!: string;

  @Column({ name: 'to_transaction', type: 'bigint' })
  toTransaction!: string;

  @Column({ name: 'event_count', type: 'int' })
  eventCount!: number;

  @Column({ type: 'text' })
  root!: string;

  @Column({ name: 'previous_hash', type: 'text' })
  previousHash!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ name: 'sealed_at', type: 'timestamptz' })
  sealedAt!: Date;
}
