import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Meetings that the policy team proposes; and at what time a meeting begins, where that was said. */
export class MeetingsProposed2026113006620 implements MigrationInterface {
  name = 'MeetingsProposed2026113006620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table meeting add column begins_at text not null default ''`);
    await runner.query(`create table meeting_proposal (
      id uuid not null,
      council_id uuid not null,
      committee_id uuid not null,
      held_on date not null,
      begins_at text not null,
      reason text not null,
      proposed_by uuid,
      proposed_at timestamptz not null,
      state text not null,
      constraint meeting_proposal_pkey primary key (id),
      constraint meeting_proposal_committee_id_fkey foreign key (committee_id) references committee (id)
    )`);
    await runner.query(`create index meeting_proposal_open on meeting_proposal (council_id, held_on) where state = 'proposed'`);
    await runner.query(`create unique index meeting_proposal_once on meeting_proposal (council_id, committee_id, held_on) where state = 'proposed'`);
    await protectTables(runner, ['meeting_proposal']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
