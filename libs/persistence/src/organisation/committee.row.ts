import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('committee')
@Unique('committee_code', ['councilId', 'code'])
export class CommitteeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'committee_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: 'cabinet' | 'scrutiny' | 'service' | 'council';

  @Column({ name: 'chair_post_id', type: 'uuid', nullable: true })
  chairPostId!: string | null;
}
