import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Text as it was shown, beside its event; the event holds its digest. Withheld: the text is gone, the chain still holds. */
@Entity('event_wording')
export class EventWordingRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'event_wording_pkey' })
  councilId!: string;

  @PrimaryColumn({ name: 'event_id', type: 'uuid', primaryKeyConstraintName: 'event_wording_pkey' })
  eventId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'event_wording_pkey' })
  field!: string;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ name: 'withheld_at', type: 'timestamptz', nullable: true })
  withheldAt!: Date | null;
}
