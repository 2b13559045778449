import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Rounds, service reviews, frozen figures, exceptions and clinics, half-yearly reports. What is frozen is only ever added to. */
export class Review2026040100300 implements MigrationInterface {
  name = 'Review2026040100300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...reviewTables, ...exceptionTables, ...reportTables]) await runner.query(statement);
    await protectTables(runner, ['round', 'service_review', 'corporate_issue', 'exception_case', 'clinic', 'performance_report', 'report_challenge']);
    await protectTables(runner, ['snapshot', 'report_composition'], { appendOnly: true });
    for (const table of ['snapshot', 'report_composition']) {
      await runner.query(`create trigger ${table}_refuses_change before update or delete on ${table} for each row execute function refuse_change()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const reviewTables: readonly string[] = [
  `create table round (
    id uuid not null,
    council_id uuid not null,
    year text not null,
    quarter integer not null,
    state text not null,
    opens_on date not null,
    reviews_due_on date not null,
    closes_on date not null,
    exceptions_picked_on date,
    version integer not null default 1,
    constraint round_pkey primary key (id),
    constraint round_quarter unique (council_id, year, quarter)
  )`,
  `create table service_review (
    id uuid not null,
    council_id uuid not null,
    round_id uuid not null,
    service_id uuid not null,
    state text not null,
    due_on date not null,
    answers jsonb not null,
    submitted_at timestamptz,
    submitted_by uuid[] not null,
    timeliness text,
    return_reasons jsonb not null,
    last_activity_at timestamptz,
    version integer not null default 1,
    constraint service_review_pkey primary key (id),
    constraint service_review_once unique (round_id, service_id),
    constraint service_review_round_id_fkey foreign key (round_id) references round (id),
    constraint service_review_service_id_fkey foreign key (service_id) references service (id)
  )`,
  `create index service_review_service on service_review (service_id)`,
  `create table corporate_issue (
    id uuid not null,
    council_id uuid not null,
    round_id uuid not null,
    exception_id uuid,
    text text not null,
    service_ids uuid[] not null,
    raised_at timestamptz not null,
    constraint corporate_issue_pkey primary key (id),
    constraint corporate_issue_round_id_fkey foreign key (round_id) references round (id)
  )`,
  `create index corporate_issue_round on corporate_issue (round_id)`,
  `create table snapshot (
    id uuid not null,
    council_id uuid not null,
    round_id uuid not null,
    number integer not null,
    replaces uuid,
    reason text not null,
    taken_at timestamptz not null,
    hash text not null,
    content jsonb not null,
    constraint snapshot_pkey primary key (id),
    constraint snapshot_number unique (round_id, number),
    constraint snapshot_round_id_fkey foreign key (round_id) references round (id)
  )`,
];

const exceptionTables: readonly string[] = [
  `create table exception_case (
    id uuid not null,
    council_id uuid not null,
    reference text not null,
    round_id uuid not null,
    kind text not null,
    service_id uuid not null,
    measure_id uuid,
    because text[] not null,
    state text not null,
    report jsonb,
    reported_by uuid[] not null,
    decision jsonb,
    version integer not null default 1,
    constraint exception_case_pkey primary key (id),
    constraint exception_case_reference unique (council_id, reference),
    constraint exception_case_round_id_fkey foreign key (round_id) references round (id),
    constraint exception_case_service_id_fkey foreign key (service_id) references service (id)
  )`,
  `create index exception_case_round on exception_case (round_id)`,
  `create table clinic (
    id uuid not null,
    council_id uuid not null,
    reference text not null,
    exception_id uuid not null,
    round_id uuid not null,
    service_id uuid not null,
    measure_id uuid,
    state text not null,
    meets_on date not null,
    record jsonb,
    version integer not null default 1,
    constraint clinic_pkey primary key (id),
    constraint clinic_reference unique (council_id, reference),
    constraint clinic_exception_id_fkey foreign key (exception_id) references exception_case (id)
  )`,
  `create index clinic_exception on clinic (exception_id)`,
];

const reportTables: readonly string[] = [
  `create table performance_report (
    id uuid not null,
    council_id uuid not null,
    year text not null,
    half text not null,
    state text not null,
    compose_on date not null,
    scrutiny_on date not null,
    cabinet_on date not null,
    publish_on date not null,
    hash text,
    concluded text[] not null,
    published_at timestamptz,
    version integer not null default 1,
    constraint performance_report_pkey primary key (id),
    constraint performance_report_half unique (council_id, year, half)
  )`,
  `create table report_composition (
    id uuid not null,
    council_id uuid not null,
    report_id uuid not null,
    number integer not null,
    hash text not null,
    content jsonb not null,
    composed_at timestamptz not null,
    constraint report_composition_pkey primary key (id),
    constraint report_composition_number unique (report_id, number),
    constraint report_composition_report_id_fkey foreign key (report_id) references performance_report (id)
  )`,
  `create table report_challenge (
    id uuid not null,
    council_id uuid not null,
    report_id uuid not null,
    body text not null,
    number integer not null,
    text text not null,
    raised_by uuid[] not null,
    raised_at timestamptz not null,
    answer text,
    answered_by uuid[] not null,
    answered_at timestamptz,
    constraint report_challenge_pkey primary key (id),
    constraint report_challenge_number unique (report_id, number),
    constraint report_challenge_report_id_fkey foreign key (report_id) references performance_report (id)
  )`,
];
