import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rule of `idFor` within the database, for statements that make rows by the thousand: the same identifier for the same parts, always. */
export class DerivedIds2026040100350 implements MigrationInterface {
  name = 'DerivedIds2026040100350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function id_for(variadic parts text[]) returns uuid language sql immutable parallel safe as $$
        select overlay(overlay(hex placing '8' from 13) placing translate(substr(hex, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') from 17)::uuid
        from (
          select left(encode(sha256(string_agg(convert_to(coalesce(part, ''), 'UTF8'), '\\x00'::bytea order by place)), 'hex'), 32) as hex
          from unnest(parts) with ordinality as each(part, place)) digest $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
