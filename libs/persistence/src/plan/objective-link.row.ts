import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What contributes to what. */
@Entity('objective_link')
@Index('objective_link_parent', ['parentId'])
export class ObjectiveLinkRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'objective_link_pkey' })
  councilId!: string;

  @ForeignKey('objective', { name: 'objective_link_child_id_fkey' })
  @PrimaryColumn({ name: 'child_id', type: 'uuid', primaryKeyConstraintName: 'objective_link_pkey' })
  childId!: string;

  @ForeignKey('objective', { name: 'objective_link_parent_id_fkey' })
  @PrimaryColumn({ name: 'parent_id', type: 'uuid', primaryKeyConstraintName: 'objective_link_pkey' })
  parentId!: string;

  @Column({ type: 'text' })
  kind!: 'direct' | 'indirect';

  @Column({ type: 'text', nullable: true })
  partners!: string | null;

  @Column({ name: 'so_that', type: 'text', nullable: true })
  soThat!: string | null;
}
