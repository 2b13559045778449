import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One owner's figures of one service for one quarter, to be entered by one post and verified by another. */
@Entity('figure_sheet')
@Index('figure_sheet_quarter', ['councilId', 'year', 'quarter'])
export class FigureSheetRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'figure_sheet_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  year!: string;

  @Column({ type: 'int' })
  quarter!: number;

  @ForeignKey('service', { name: 'figure_sheet_service_id_fkey' })
  @Column({ name: 'service_id', type: 'uuid' })
  serviceId!: string;

  @Column({ name: 'owner_post_id', type: 'uuid' })
  ownerPostId!: string;

  @Column({ name: 'verifier_post_id', type: 'uuid' })
  verifierPostId!: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
