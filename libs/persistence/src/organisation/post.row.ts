import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A post, of an officer or a member. Work belongs to posts; roles come with them; line management is between them. */
@Entity('post')
@Unique('post_code', ['councilId', 'code'])
@Index('post_line_manager', ['lineManagerPostId'])
@Index('post_service', ['serviceId'])
export class PostRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'post_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'directorate_id', type: 'uuid', nullable: true })
  directorateId!: string | null;

  @Column({ name: 'service_id', type: 'uuid', nullable: true })
  serviceId!: string | null;

  @Column({ name: 'unit_id', type: 'uuid', nullable: true })
  unitId!: string | null;

  @Column({ name: 'line_manager_post_id', type: 'uuid', nullable: true })
  lineManagerPostId!: string | null;

  @Column({ type: 'text', array: true })
  roles!: string[];

  @Column({ type: 'numeric', precision: 6, scale: 3 })
  fte!: string;

  @Column({ name: 'committee_id', type: 'uuid', nullable: true })
  committeeId!: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;
}
