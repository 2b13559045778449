import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A council: the tenant. A training council carries its own clock. */
@Entity('council')
@Unique('council_slug', ['slug'])
export class CouncilRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'council_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  kind!: 'live' | 'training';

  @Column({ name: 'clock_at', type: 'timestamptz', nullable: true })
  clockAt!: Date | null;
}
