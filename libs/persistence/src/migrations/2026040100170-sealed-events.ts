import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Which seal covers which event: said outright, so that neither a restore nor a clock that is wrong can leave it in doubt. */
export class SealedEvents2026040100170 implements MigrationInterface {
  name = 'SealedEvents2026040100170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table sealed_event (
      council_id uuid not null,
      event_id uuid not null,
      seal_sequence integer not null,
      constraint sealed_event_pkey primary key (council_id, event_id)
    )`);
    await runner.query('create index sealed_event_seal on sealed_event (council_id, seal_sequence)');
    await protectTables(runner, ['sealed_event'], { appendOnly: true });
    await runner.query('create trigger sealed_event_refuses_change before update or delete on sealed_event for each row execute function refuse_change()');
    await runner.query('create trigger sealed_event_refuses_truncate before truncate on sealed_event for each statement execute function refuse_change()');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
