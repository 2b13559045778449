import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a seal covers an event. */
@Entity('sealed_event')
@Index('sealed_event_seal', ['councilId', 'sealSequence'])
export class SealedEventRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'sealed_event_pkey' })
  councilId!: string;

  @PrimaryColumn({ name: 'event_id', type: 'uuid', primaryKeyConstraintName: 'sealed_event_pkey' })
  eventId!: string;

  @Column({ name: 'seal_sequence', type: 'int' })
  sealSequence!: number;
}
