import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A service. `committeeId`: the service committee it answers to; `leadMemberPostId`: the Cabinet portfolio. */
@Entity('service')
@Unique('service_code', ['councilId', 'code'])
@Index('service_directorate', ['directorateId'])
export class ServiceRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'service_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('directorate', { name: 'service_directorate_id_fkey' })
  @Column({ name: 'directorate_id', type: 'uuid' })
  directorateId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'head_post_id', type: 'uuid', nullable: true })
  headPostId!: string | null;

  @Column({ name: 'lead_member_post_id', type: 'uuid', nullable: true })
  leadMemberPostId!: string | null;

  @Column({ name: 'committee_id', type: 'uuid', nullable: true })
  committeeId!: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;
}
