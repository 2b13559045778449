import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('committee_member')
@Index('committee_member_committee', ['committeeId'])
export class CommitteeMemberRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'committee_member_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('committee', { name: 'committee_member_committee_id_fkey' })
  @Column({ name: 'committee_id', type: 'uuid' })
  committeeId!: string;

  @ForeignKey('person', { name: 'committee_member_person_id_fkey' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;
}
