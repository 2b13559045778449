import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who acts. `subject` is the identity provider's name for them; `introduction` says who they are, for newcomers. */
@Entity('person')
@Unique('person_subject', ['subject'])
@Index('person_council_name', ['councilId', 'name'])
export class PersonRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'text', nullable: true })
  introduction!: string | null;

  @Column({ name: 'left_on', type: 'date', nullable: true })
  leftOn!: string | null;
}
