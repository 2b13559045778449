import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reminder or an escalation that a task has had, for the due date it was counted from. */
@Entity('task_step')
export class TaskStepRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'task_step_pkey' })
  councilId!: string;

  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'task_step_pkey' })
  taskId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'task_step_pkey' })
  step!: string;

  @PrimaryColumn({ name: 'due_on', type: 'date', primaryKeyConstraintName: 'task_step_pkey' })
  dueOn!: string;

  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt!: Date;
}
