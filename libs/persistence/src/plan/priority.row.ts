import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A priority of the council plan. */
@Entity('priority')
@Unique('priority_reference', ['councilId', 'reference'])
export class PriorityRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'priority_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text' })
  title!: string;

  @ForeignKey('aim', { name: 'priority_aim_id_fkey' })
  @Column({ name: 'aim_id', type: 'uuid', nullable: true })
  aimId!: string | null;

  @Column({ type: 'int' })
  position!: number;
}
