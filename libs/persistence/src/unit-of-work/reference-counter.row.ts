import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reference_counter')
export class ReferenceCounterRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'reference_counter_pkey' })
  councilId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'reference_counter_pkey' })
  kind!: string;

  @Column({ type: 'int' })
  last!: number;
}
