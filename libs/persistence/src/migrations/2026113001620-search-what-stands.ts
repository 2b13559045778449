import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeView } from './extend-view';

/** A report is found by what stands in the composition that it has, and not by one that was taken back; a clinic or recovery plan that was withdrawn is ended. */
export class SearchWhatStands2026113001620 implements MigrationInterface {
  name = 'SearchWhatStands2026113001620';

  async up(runner: QueryRunner): Promise<void> {
    await changeView(runner, 'search_thing', [
      [/c\.state = 'held'::text/, `c.state in ('held', 'withdrawn')`],
      [/p\.state = ANY \(ARRAY\['relapse-watch'::text, 'ended'::text\]\)/, `p.state in ('relapse-watch', 'ended', 'withdrawn')`],
      [/\b(\w{1,30})\.report_id = r\.id/, '$1.report_id = r.id and $1.hash = r.hash'],
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
