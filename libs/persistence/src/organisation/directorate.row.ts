import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('directorate')
@Unique('directorate_code', ['councilId', 'code'])
export class DirectorateRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'directorate_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'head_post_id', type: 'uuid', nullable: true })
  headPostId!: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;
}
