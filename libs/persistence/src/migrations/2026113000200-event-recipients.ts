import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Who is told of an event is decided in the transaction that records it, and kept beside its outbox message until the notices are raised:
 * whoever answers within milliseconds, or while a server is away, was told all the same. An e-mail that has nothing left to say by then
 * stands as not sent, with why. How a council works where the policy leaves it the choice, such as when late tasks are spoken of, is its own
 * data.
 */
export class EventRecipients2026113000200 implements MigrationInterface {
  name = 'EventRecipients2026113000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_recipient (
        council_id uuid not null references council (id),
        event_id uuid not null,
        person_id uuid not null,
        basis text not null check (basis in ('asked', 'answers', 'told')),
        task_id uuid,
        post_id uuid,
        due_on date
      )`);
    await runner.query('create index event_recipient_event on event_recipient (event_id)');
    await runner.query(`
      create table working_rules (
        council_id uuid primary key references council (id),
        rules jsonb not null,
        version integer not null
      )`);
    await protectTables(runner, ['event_recipient', 'working_rules']);
    await runner.query(`alter table notice add column unsent_because text check (unsent_because in ('answered'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
