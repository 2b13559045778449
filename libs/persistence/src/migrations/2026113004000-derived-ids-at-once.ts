import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The same rule of `idFor`, three times as quick: as one query for each identifier it cost more than the row that was given it, and a
 * round that opens for ten thousand people asks for twenty thousand.
 */
export class DerivedIdsAtOnce2026113004000 implements MigrationInterface {
  name = 'DerivedIdsAtOnce2026113004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function id_for(variadic parts text[]) returns uuid language plpgsql immutable parallel safe as $$
        declare
          said bytea := convert_to(coalesce(parts[1], ''), 'UTF8');
          digest bytea;
        begin
          for place in 2 .. cardinality(parts) loop
            said := said || '\\x00'::bytea || convert_to(coalesce(parts[place], ''), 'UTF8');
          end loop;
          digest := sha256(said);
          -- Version 8 and the variant of RFC 9562.
          digest := set_byte(set_byte(digest, 6, get_byte(digest, 6) & 15 | 128), 8, get_byte(digest, 8) & 63 | 128);
          return encode(substr(digest, 1, 16), 'hex')::uuid;
        end $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
