import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A service plan, a unit plan or one person's objectives for a year. `aboveId`: the service plan a unit plan follows from, the
 * appraisal round a person's belongs to. `openedOn` null: prepared (imported), not yet asked for.
 */
@Entity('plan')
@Index('plan_year', ['councilId', 'year', 'kind'])
@Index('plan_above', ['aboveId'])
@Index('plan_person', ['councilId', 'personId'])
export class PlanRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'plan_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  year!: string;

  @Column({ type: 'text' })
  state!: string;

  @ForeignKey('service', { name: 'plan_service_id_fkey' })
  @Column({ name: 'service_id', type: 'uuid', nullable: true })
  serviceId!: string | null;

  @ForeignKey('unit', { name: 'plan_unit_id_fkey' })
  @Column({ name: 'unit_id', type: 'uuid', nullable: true })
  unitId!: string | null;

  @ForeignKey('post', { name: 'plan_post_id_fkey' })
  @Column({ name: 'post_id', type: 'uuid', nullable: true })
  postId!: string | null;

  @ForeignKey('person', { name: 'plan_person_id_fkey' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'above_id', type: 'uuid', nullable: true })
  aboveId!: string | null;

  @Column({ name: 'author_post_id', type: 'uuid', nullable: true })
  authorPostId!: string | null;

  @Column({ name: 'decider_post_id', type: 'uuid', nullable: true })
  deciderPostId!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  content!: unknown;

  @Column({ name: 'author_ids', type: 'uuid', array: true })
  authorIds!: string[];

  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ name: 'opened_on', type: 'date', nullable: true })
  openedOn!: string | null;

  @Column({ name: 'submitted_on', type: 'date', nullable: true })
  submittedOn!: string | null;

  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: string | null;

  /** Of a unit plan: when its people's objectives were opened. */
  @Column({ name: 'people_opened_on', type: 'date', nullable: true })
  peopleOpenedOn!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
