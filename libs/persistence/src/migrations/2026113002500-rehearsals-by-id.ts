import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What rehearsals found names people by their ids alone, so that a name that is erased is gone there too. Rehearsals that were kept before lose the names in them and keep
 * what they found; what is new in a report is empty in theirs.
 */
export class RehearsalsById2026113002500 implements MigrationInterface {
  name = 'RehearsalsById2026113002500';

  async up(runner: QueryRunner): Promise<void> {
    // An owner that is no superuser would otherwise see the rows of no council, and leave all of them as they are.
    await runner.query('alter table rehearsal no force row level security');
    await runner.query(`update rehearsal set chosen = jsonb_set(chosen, '{set}',
      (select coalesce(jsonb_agg(one || '{"serviceId": null, "personId": null}'), '[]') from jsonb_array_elements(chosen->'set') one))`);
    await runner.query(`update rehearsal set report = (report - 'names' - 'tasksByWeek') || jsonb_build_object(
        'fullWeeks', (select coalesce(jsonb_agg(one - 'name'), '[]') from jsonb_array_elements(report->'fullWeeks') one),
        'directorsAway', (select coalesce(jsonb_agg(one - 'name'), '[]') from jsonb_array_elements(report->'directorsAway') one),
        'byRole', (select coalesce(jsonb_agg(one || '{"minutes": 0}'), '[]') from jsonb_array_elements(report->'tasksByWeek') one),
        'byService', '[]'::jsonb, 'latencyBefore', '[]'::jsonb, 'measured', '{}'::jsonb, 'schoolHolidays', '[]'::jsonb,
        'latency', (select coalesce(jsonb_agg(jsonb_build_object('rehearsed', one, 'planned', jsonb_set(one, '{reached}',
          '{"entered": null, "verified": null, "reviewed": null, "corporate-review": null, "members": null, "published": null}'))), '[]') from jsonb_array_elements(report->'latency') one))
      where report is not null`);
    await runner.query(`update rehearsal set tasks = (
        select coalesce(jsonb_agg(case when task->>'thing' like 'objectives %' then jsonb_set(task, '{about}', '"Objectives"') || jsonb_build_object('aboutPersonId', split_part(task->>'thing', ' ', 3)) else task end order by at), '[]')
        from jsonb_array_elements(tasks) with ordinality as listed (task, at))
      where tasks is not null`);
    await runner.query('alter table rehearsal force row level security');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
