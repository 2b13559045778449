import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An objective of the council plan, a service, a unit or a person. A person's is read by its circle only. */
@Entity('objective')
@Unique('objective_reference', ['councilId', 'year', 'reference'])
@Index('objective_plan', ['planId'])
@Index('objective_level', ['councilId', 'year', 'level'])
export class ObjectiveRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'objective_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ type: 'text' })
  level!: 'council' | 'service' | 'unit' | 'individual';

  @Column({ type: 'text' })
  year!: string;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text' })
  title!: string;

  /** Council: what is delivered in the year. Below: the target. */
  @Column({ type: 'text', nullable: true })
  deliverable!: string | null;

  @Column({ name: 'end_of_plan_result', type: 'text', nullable: true })
  endOfPlanResult!: string | null;

  @ForeignKey('priority', { name: 'objective_priority_id_fkey' })
  @Column({ name: 'priority_id', type: 'uuid', nullable: true })
  priorityId!: string | null;

  @ForeignKey('service', { name: 'objective_lead_service_id_fkey' })
  @Column({ name: 'lead_service_id', type: 'uuid', nullable: true })
  leadServiceId!: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ name: 'break_reason', type: 'text', nullable: true })
  breakReason!: string | null;

  @Column({ name: 'so_that_chain', type: 'jsonb', nullable: true })
  soThatChain!: unknown;

  @Column({ type: 'int' })
  position!: number;
}
