import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A piece of work for whoever answers for a post. */
@Entity('task')
@Index('task_open_post', ['councilId', 'postId'], { where: `state = 'open'` })
@Index('task_subject', ['councilId', 'subjectType', 'subjectId'])
@Index('task_open_stage', ['councilId', 'stageId'], { where: `state = 'open'` })
@Index('task_opened_by', ['openedByEvent'])
export class TaskRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'task_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @ForeignKey('post', { name: 'task_post_id_fkey' })
  @Column({ name: 'post_id', type: 'uuid' })
  postId!: string;

  @Column({ name: 'subject_type', type: 'text' })
  subjectType!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ name: 'subject_label', type: 'text' })
  subjectLabel!: string;

  @Column({ name: 'stage_id', type: 'uuid', nullable: true })
  stageId!: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text' })
  state!: 'open' | 'done' | 'cancelled';

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'opened_by_event', type: 'uuid', nullable: true })
  openedByEvent!: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'closed_by', type: 'uuid', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
