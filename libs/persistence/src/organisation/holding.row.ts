import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person in a post, from a day to a day (inclusive; open while null). */
@Entity('holding')
@Index('holding_post', ['postId'])
@Index('holding_person', ['personId'])
export class HoldingRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'holding_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('post', { name: 'holding_post_id_fkey' })
  @Column({ name: 'post_id', type: 'uuid' })
  postId!: string;

  @ForeignKey('person', { name: 'holding_person_id_fkey' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  basis!: 'permanent' | 'interim' | 'job-share' | 'elected';

  @Column({ type: 'numeric', precision: 4, scale: 3 })
  share!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;
}
