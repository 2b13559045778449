import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who answers for a post on which days, worked out from posts, holdings and deputies whenever one of them changes. */
@Entity('responsibility')
@Index('responsibility_person', ['councilId', 'personId'])
export class ResponsibilityRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'responsibility_pkey' })
  councilId!: string;

  @PrimaryColumn({ name: 'post_id', type: 'uuid', primaryKeyConstraintName: 'responsibility_pkey' })
  postId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'responsibility_pkey' })
  personId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'responsibility_pkey' })
  basis!: 'holder' | 'vacancy' | 'deputy';

  @PrimaryColumn({ name: 'starts_on', type: 'date', primaryKeyConstraintName: 'responsibility_pkey' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'via_post_id', type: 'uuid', nullable: true })
  viaPostId!: string | null;
}
