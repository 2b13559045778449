import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who stands in for an absent holder, from a day to a day (inclusive). */
@Entity('deputy')
@Index('deputy_post', ['postId'])
export class DeputyRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'deputy_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('post', { name: 'deputy_post_id_fkey' })
  @Column({ name: 'post_id', type: 'uuid' })
  postId!: string;

  @ForeignKey('person', { name: 'deputy_holder_id_fkey' })
  @Column({ name: 'holder_id', type: 'uuid' })
  holderId!: string;

  @ForeignKey('person', { name: 'deputy_person_id_fkey' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  @Column({ type: 'text' })
  reason!: string;
}
