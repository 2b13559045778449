import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('meeting')
@Index('meeting_committee', ['committeeId', 'heldOn'])
export class MeetingRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'meeting_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('committee', { name: 'meeting_committee_id_fkey' })
  @Column({ name: 'committee_id', type: 'uuid' })
  committeeId!: string;

  @Column({ name: 'held_on', type: 'date' })
  heldOn!: string;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
