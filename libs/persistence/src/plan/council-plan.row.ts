import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The council plan with one year's deliverables. */
@Entity('council_plan')
@Unique('council_plan_year', ['councilId', 'year'])
export class CouncilPlanRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'council_plan_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  year!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  state!: 'drafting' | 'published';

  @Column({ name: 'published_on', type: 'date', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
