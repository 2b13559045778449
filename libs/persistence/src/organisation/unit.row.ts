import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('unit')
@Unique('unit_code', ['councilId', 'code'])
@Index('unit_service', ['serviceId'])
export class UnitRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'unit_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('service', { name: 'unit_service_id_fkey' })
  @Column({ name: 'service_id', type: 'uuid' })
  serviceId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'head_post_id', type: 'uuid', nullable: true })
  headPostId!: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;
}
