import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One quarter's round. */
@Entity('round')
@Unique('round_quarter', ['councilId', 'year', 'quarter'])
export class RoundRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'round_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  year!: string;

  @Column({ type: 'int' })
  quarter!: number;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'opens_on', type: 'date' })
  opensOn!: string;

  @Column({ name: 'reviews_due_on', type: 'date' })
  reviewsDueOn!: string;

  @Column({ name: 'closes_on', type: 'date' })
  closesOn!: string;

  @Column({ name: 'exceptions_picked_on', type: 'date', nullable: true })
  exceptionsPickedOn!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
