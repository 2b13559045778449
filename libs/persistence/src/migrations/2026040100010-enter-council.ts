import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first thing every transaction does, in one round trip: it names its council for row-level security, waits for an earlier
 * sending of the same submission, and reads what is known of both. A function, because its steps must follow each other: each
 * statement inside sees what was committed while the one before waited.
 */
export class EnterCouncil2026040100010 implements MigrationInterface {
  name = 'EnterCouncil2026040100010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function enter_council(entered uuid, submitted uuid)
      returns table (id uuid, name text, kind text, "clockAt" timestamptz, submitted_before boolean, digest text, outcome jsonb)
      language plpgsql as $$
      begin
        perform set_config('golden_thread.council', entered::text, true);
        if submitted is not null then perform pg_advisory_xact_lock(hashtextextended(submitted::text, 0)); end if;
        return query
          select c.id, c.name, c.kind, c.clock_at, s.id is not null, s.digest, s.outcome
          from council c left join submission s on s.council_id = c.id and s.id = submitted
          where c.id = entered;
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
