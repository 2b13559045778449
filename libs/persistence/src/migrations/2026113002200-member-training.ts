import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What members were trained in, and who came. */
export class MemberTraining2026113002200 implements MigrationInterface {
  name = 'MemberTraining2026113002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table member_training (
      id uuid not null,
      council_id uuid not null,
      title text not null,
      held_on date not null,
      person_ids uuid[] not null,
      constraint member_training_pkey primary key (id)
    )`);
    await runner.query('create index member_training_of_council on member_training (council_id, held_on)');
    await protectTables(runner, ['member_training']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
