import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change of which nothing was left when it was to take effect has a state of its own: nobody took it back. */
export class PlanChangesLapsed2026113006700 implements MigrationInterface {
  name = 'PlanChangesLapsed2026113006700';

  async up(runner: QueryRunner): Promise<void> {
    // An owner that is no superuser would otherwise see the rows of no council, and leave all of them as they are.
    for (const table of ['plan_change', 'event']) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      update plan_change c set state = 'lapsed'
      where c.state = 'withdrawn' and exists (
        select 1 from event e where e.council_id = c.council_id and e.stream_type = 'plan-change' and e.stream_id = c.id and e.name = 'PlanChangeLapsed')`);
    for (const table of ['plan_change', 'event']) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
