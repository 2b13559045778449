import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A recovery plan; its months are rows of their own. */
@Entity('recovery_plan')
@Unique('recovery_plan_reference', ['councilId', 'reference'])
@Index('recovery_plan_state', ['councilId', 'state'])
export class RecoveryPlanRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'recovery_plan_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'measure_id', type: 'uuid', nullable: true })
  measureId!: string | null;

  @ForeignKey('service', { name: 'recovery_plan_service_id_fkey' })
  @Column({ name: 'service_id', type: 'uuid' })
  serviceId!: string;

  @Column({ name: 'origin_type', type: 'text' })
  originType!: string;

  @Column({ name: 'origin_id', type: 'uuid' })
  originId!: string;

  @Column({ name: 'accountable_post_id', type: 'uuid' })
  accountablePostId!: string;

  @Column({ name: 'director_post_id', type: 'uuid' })
  directorPostId!: string;

  @Column({ name: 'requester_post_id', type: 'uuid' })
  requesterPostId!: string;

  @Column({ name: 'panel_chair_post_id', type: 'uuid' })
  panelChairPostId!: string;

  @Column({ type: 'jsonb', nullable: true })
  content!: unknown;

  @Column({ name: 'author_ids', type: 'uuid', array: true })
  authorIds!: string[];

  @Column({ name: 'submitted_on', type: 'date', nullable: true })
  submittedOn!: string | null;

  @Column({ name: 'approved_on', type: 'date', nullable: true })
  approvedOn!: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ name: 'relapse_watch_until', type: 'date', nullable: true })
  relapseWatchUntil!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
