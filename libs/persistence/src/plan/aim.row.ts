import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An aim of the community strategy: the top of the golden thread. */
@Entity('aim')
@Unique('aim_reference', ['councilId', 'reference'])
export class AimRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'aim_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'int' })
  position!: number;
}
