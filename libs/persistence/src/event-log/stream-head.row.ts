import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where each stream stands; locking it makes decisions about one thing follow each other. */
@Entity('stream_head')
export class StreamHeadRow {
  @PrimaryColumn({ name: 'council_id', type: 'uuid', primaryKeyConstraintName: 'stream_head_pkey' })
  councilId!: string;

  @PrimaryColumn({ name: 'stream_type', type: 'text', primaryKeyConstraintName: 'stream_head_pkey' })
  streamType!: string;

  @PrimaryColumn({ name: 'stream_id', type: 'uuid', primaryKeyConstraintName: 'stream_head_pkey' })
  streamId!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column({ type: 'text' })
  hash!: string;
}
