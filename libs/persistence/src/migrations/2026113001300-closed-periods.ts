import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rules of years say in one way in which periods a stage must not fall, and which stages begin and end such a period; before, they knew the
 * pre-election period alone. Rules that were written so are written anew.
 */
export class ClosedPeriods2026113001300 implements MigrationInterface {
  name = 'ClosedPeriods2026113001300';

  async up(runner: QueryRunner): Promise<void> {
    // An owner that is no superuser would otherwise see the rows of no council, and leave all of them as they are.
    await runner.query('alter table performance_year no force row level security');
    await runner.query(`
      update performance_year set definitions = (
        select jsonb_agg(one - 'avoidsPreElection' - 'preElection'
          || case when one->>'avoidsPreElection' = 'true' then '{"notIn": ["pre-election"]}' else '{}' end::jsonb
          || case when one ? 'preElection' then jsonb_build_object('edgeOf', jsonb_build_object(
               'period', 'pre-election', 'named', one->'preElection'->'poll', 'edge', one->'preElection'->'edge')) else '{}' end
          order by place)
        from jsonb_array_elements(definitions) with ordinality as stages(one, place))
      where jsonb_array_length(definitions) > 0`);
    await runner.query('alter table performance_year force row level security');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
