import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A measure as registered: what is measured, how it is judged, who answers for it. */
@Entity('measure')
@Unique('measure_ref', ['councilId', 'ref'])
@Index('measure_service', ['councilId', 'serviceId'])
export class MeasureRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'measure_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @Column({ type: 'text' })
  ref!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  unit!: string;

  @Column({ type: 'int' })
  decimals!: number;

  @Column({ type: 'text' })
  polarity!: string;

  @Column({ type: 'text' })
  frequency!: string;

  @Column({ type: 'boolean' })
  cumulative!: boolean;

  @Column({ type: 'text' })
  formula!: string;

  @Column({ type: 'numeric' })
  multiplier!: string;

  @Column({ name: 'tolerance_basis', type: 'text' })
  toleranceBasis!: string;

  @Column({ name: 'tolerance_green', type: 'numeric' })
  toleranceGreen!: string;

  @Column({ name: 'tolerance_amber', type: 'numeric' })
  toleranceAmber!: string;

  @Column({ name: 'tolerance_edge', type: 'text' })
  toleranceEdge!: string;

  @Column({ name: 'zero_target', type: 'text' })
  zeroTarget!: string;

  @Column({ type: 'numeric', nullable: true })
  lowest!: string | null;

  @Column({ type: 'numeric', nullable: true })
  highest!: string | null;

  @Column({ type: 'text' })
  dimension!: string;

  @Column({ name: 'sub_group', type: 'text' })
  subGroup!: string;

  @ForeignKey('service', { name: 'measure_service_id_fkey' })
  @Column({ name: 'service_id', type: 'uuid' })
  serviceId!: string;

  @ForeignKey('post', { name: 'measure_owner_post_id_fkey' })
  @Column({ name: 'owner_post_id', type: 'uuid' })
  ownerPostId!: string;

  @ForeignKey('post', { name: 'measure_verifier_post_id_fkey' })
  @Column({ name: 'verifier_post_id', type: 'uuid' })
  verifierPostId!: string;

  @Column({ name: 'member_post_id', type: 'uuid', nullable: true })
  memberPostId!: string | null;

  @Column({ type: 'jsonb' })
  register!: unknown;

  @Column({ name: 'retired_on', type: 'date', nullable: true })
  retiredOn!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
