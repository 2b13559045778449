import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of actions is searched, narrowed and paged by the database, whatever it holds: how often a day moved to a later one is kept beside the moves, and what
 * waits for an action is found among the few that wait for something. An array's elements are no condition that row security lets an index answer.
 */
export class RegisterFound2026113007200 implements MigrationInterface {
  name = 'RegisterFound2026113007200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table action add column slips int not null generated always as (jsonb_array_length(jsonb_path_query_array(moves, '$[*] ? (@.to > @.from)'))) stored`,
    );
    await runner.query('drop index action_waited_for');
    await runner.query(`create index action_waiting on action (council_id) where waits_for <> '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
