import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One e-mail. 'sending' is written before it leaves, so that a crash in between shows as 'possibly sent'. */
@Entity('letter')
@Index('letter_digest_once', ['personId', 'councilDate', 'channel'], { unique: true, where: `kind = 'digest'` })
@Index('letter_state', ['councilId', 'state'])
export class LetterRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'letter_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  kind!: 'single' | 'digest';

  @Column({ name: 'council_date', type: 'date' })
  councilDate!: string;

  @Column({ type: 'text' })
  channel!: 'email';

  @Column({ type: 'text' })
  state!: 'waiting' | 'sending' | 'sent' | 'possibly-sent' | 'failed';

  @Column({ name: 'message_id', type: 'text' })
  messageId!: string;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  /** The machine's time, as `sendingAt` and `sentAt` are. */
  @Column({ name: 'written_at', type: 'timestamptz', default: () => 'now()' })
  writtenAt!: Date;

  @Column({ name: 'sending_at', type: 'timestamptz', nullable: true })
  sendingAt!: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
