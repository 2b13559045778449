import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A directorate's round of people's objectives for a year. */
@Entity('appraisal_round')
@Unique('appraisal_round_directorate_year', ['councilId', 'directorateId', 'year'])
export class AppraisalRoundRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'appraisal_round_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('directorate', { name: 'appraisal_round_directorate_id_fkey' })
  @Column({ name: 'directorate_id', type: 'uuid' })
  directorateId!: string;

  @Column({ type: 'text' })
  year!: string;

  @Column({ type: 'text' })
  phase!: 'before-window' | 'window-open' | 'closed';

  @Column({ name: 'opened_on', type: 'date', nullable: true })
  openedOn!: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;
}
