import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One thing told to one person by one channel because of one event; never twice. */
@Entity('notice')
@Unique('notice_once', ['eventId', 'personId', 'channel'])
@Index('notice_person', ['councilId', 'personId', 'createdAt'])
@Index('notice_letter', ['letterId'])
export class NoticeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  channel!: 'inbox' | 'email';

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text', nullable: true })
  link!: string | null;

  @Column({ name: 'task_id', type: 'uuid', nullable: true })
  taskId!: string | null;

  @Column({ name: 'council_date', type: 'date' })
  councilDate!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;

  @Column({ name: 'letter_id', type: 'uuid', nullable: true })
  letterId!: string | null;
}
