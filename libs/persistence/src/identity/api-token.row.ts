import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A bearer token; only its digest is kept. */
@Entity('api_token')
@Unique('api_token_hash', ['hash'])
export class ApiTokenRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'api_token_pkey' })
  id!: string;

  @Column({ name: 'council_id', type: 'uuid' })
  councilId!: string;

  @ForeignKey('person', { name: 'api_token_person_id_fkey' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}
