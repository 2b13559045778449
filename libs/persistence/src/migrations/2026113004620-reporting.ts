import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What the reporting view reads, through its owner alone. */
const tablesRead = ['directorate', 'service', 'priority', 'council_plan', 'objective', 'measure', 'measure_target', 'measure_value', 'published_status', 'performance_report', 'report_composition'];

/** A view that is read by other programs: what it holds, its columns with what each means, and where they come from. */
interface ReportingView {
  readonly name: string;
  readonly holds: string;
  readonly columns: Readonly<Record<string, readonly [from: string, means: string]>>;
  readonly from: string;
}

const measureRef = ['m.ref', 'The measure’s reference'] as const;
const views: readonly ReportingView[] = [
  {
    name: 'services', holds: 'The services that are open, each in its directorate.',
    columns: { service: ['s.code', 'The service’s reference'], name: ['s.name', 'Its name'], directorate: ['d.code', 'The directorate’s reference'], directorate_name: ['d.name', 'Its name'] },
    from: 'service s left join directorate d on d.id = s.directorate_id where s.closed_on is null',
  },
  {
    name: 'measures', holds: 'Every measure the council keeps, as it is defined now.',
    columns: {
      measure: measureRef, title: ['m.title', 'Its name'], definition: [`m.register->>'definition'`, 'What exactly is counted'], service: ['s.code', 'The lead service’s reference'],
      dimension: ['m.dimension', 'Where it stands on the balanced scorecard'], polarity: ['m.polarity', 'Which way is better; data-only: never judged'],
      frequency: ['m.frequency', 'How often it is collected'], unit: ['m.unit', 'Unit of its figures'], decimals: ['m.decimals', 'Decimals shown'],
      cumulative: ['m.cumulative', 'Whether each figure counts from the start of the year'], retired_on: ['m.retired_on', 'The day from which it is not kept any more; empty while it is'],
    },
    from: 'measure m join service s on s.id = m.service_id',
  },
  {
    name: 'targets', holds: 'Targets by period.',
    columns: { measure: measureRef, period: ['t.period', 'The period: its financial year by the first year, then quarter, month, half or Y'], target: ['t.target', 'The target, in the measure’s unit'] },
    from: 'measure_target t join measure m on m.id = t.measure_id',
  },
  {
    name: 'figures', holds: 'Figures that a second person has verified, or that came verified from before the council’s first year here; the newest version of each.',
    columns: {
      measure: measureRef, period: ['v.period', 'The period, as in targets'], ends_on: ['v.ends_on', 'Its last day'], value: ['v.value', 'The figure, unrounded; empty: there were no cases'],
      numerator: ['v.numerator', 'What was counted, where the figure is a quotient'], denominator: ['v.denominator', 'Out of what'],
      data_status: ['v.data_status', 'How firm it is: final, provisional or estimated'], version: ['v.version', 'Which version; a correction is a later one'],
    },
    from: `measure_value v join measure m on m.id = v.measure_id where v.current and v.state = 'verified'`,
  },
  {
    name: 'published_figures', holds: 'Figures with their status exactly as the council’s published reports have them.',
    columns: {
      year: ['r.year', 'The financial year'], half: ['r.half', 'h1: the half-yearly report; annual: the annual one'], measure: [`f->>'ref'`, 'The measure’s reference'], title: [`f->>'title'`, 'Its name then'],
      service_name: [`f->>'serviceName'`, 'The lead service then'], period: [`f->>'period'`, 'The period of the figure'], value: [`(f->>'value')::numeric`, 'The figure'], target: [`(f->>'target')::numeric`, 'The target'],
      status: [`f->>'level'`, 'green, amber, red, or why it is not judged'], published_at: ['r.published_at', 'When the report was published'],
    },
    from: `performance_report r join report_composition c on c.report_id = r.id and c.hash = r.hash cross join lateral jsonb_array_elements(c.content->'figures') f where r.state = 'published'`,
  },
  {
    name: 'statuses_published_elsewhere', holds: 'Statuses that the council published before its figures came here.',
    columns: { measure: measureRef, period: ['p.period', 'The period, as in targets'], status: ['p.level', 'As it was published'] },
    from: 'published_status p join measure m on m.id = p.measure_id',
  },
  {
    name: 'council_plan', holds: 'The objectives of published council plans. Nobody’s own objectives, and no draft.',
    columns: {
      year: ['o.year', 'The financial year'], objective: ['o.reference', 'The objective’s reference'], title: ['o.title', 'The objective'], priority: ['y.title', 'The priority it serves'],
      deliverable: ['o.deliverable', 'What will be delivered in the year'], result: ['o.end_of_plan_result', 'What will be true when the plan ends'], service: ['s.code', 'The lead service’s reference'],
    },
    from: `objective o join council_plan c on c.id = o.plan_id and c.state = 'published' left join priority y on y.id = o.priority_id left join service s on s.id = o.lead_service_id where o.level = 'council'`,
  },
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The reporting view: a schema that spreadsheets and dashboards read over the database's own protocol, with a login for each council. A login reads views alone. These
 * run as their owner, who reads one council's rows, the one whose login it is: row-level security, asked of the login's name.
 */
export class Reporting2026113004620 implements MigrationInterface {
  name = 'Reporting2026113004620';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['golden_thread_reporting', 'golden_thread_reporting_logins']) {
      await runner.query(`do $$ begin create role ${role} nologin nosuperuser nobypassrls; exception when duplicate_object or unique_violation then null; end $$`);
    }
    await runner.query(`create table reporting_connection (
      council_id uuid not null,
      login text not null,
      backend integer not null,
      hour timestamptz not null,
      program text not null,
      address inet,
      constraint reporting_connection_pkey primary key (council_id, login, backend, hour)
    )`);
    await protectTables(runner, ['reporting_connection'], { appendOnly: true });
    await runner.query('create schema reporting');
    await runner.query('grant golden_thread_reporting to current_user');
    await runner.query('grant usage, create on schema reporting to golden_thread_reporting');
    await runner.query('grant usage on schema reporting to golden_thread_reporting_logins');
    await openToOwner(runner);
    for (const view of views) await createView(runner, view);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

async function openToOwner(runner: QueryRunner): Promise<void> {
  await runner.query(`create function reporting.council_of_login() returns uuid language sql stable
    as $$ select substring(session_user from '^golden_thread_report_([0-9a-f]{32})$')::uuid $$`);
  for (const table of [...tablesRead, 'reporting_connection']) {
    await runner.query(`create policy reporting on ${table} to golden_thread_reporting using (council_id = (select reporting.council_of_login())) with check (council_id = (select reporting.council_of_login()))`);
  }
  await runner.query(`grant select on ${tablesRead.join(', ')} to golden_thread_reporting`);
  await runner.query('grant select, insert on reporting_connection to golden_thread_reporting');
  // A connection that may not write is told to the server's log instead: no way in goes unnoticed.
  await runner.query(`create function reporting.note_connection() returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
    begin
      if current_setting('transaction_read_only') = 'on' then
        raise log 'reporting connection of % from % by %', session_user, coalesce(host(inet_client_addr()), 'the machine itself'), current_setting('application_name');
      else
        insert into reporting_connection (council_id, login, backend, hour, program, address)
        select reporting.council_of_login(), session_user, pg_backend_pid(), date_trunc('hour', now()), current_setting('application_name'), inet_client_addr()
        where reporting.council_of_login() is not null on conflict do nothing;
      end if;
      return true;
    end $$`);
  await runner.query('alter function reporting.note_connection() owner to golden_thread_reporting');
}

async function createView(runner: QueryRunner, { name, holds, columns, from }: ReportingView): Promise<void> {
  const chosen = Object.entries(columns).map(([column, [source]]) => `${source} as ${column}`).join(', ');
  const where = / where /.test(from) ? 'and' : 'where';
  await runner.query(`create view reporting.${name} as select ${chosen} from ${from} ${where} (select reporting.note_connection())`);
  await runner.query(`comment on view reporting.${name} is ${quoted(holds)}`);
  for (const [column, [, means]] of Object.entries(columns)) await runner.query(`comment on column reporting.${name}.${column} is ${quoted(means)}`);
  await runner.query(`alter view reporting.${name} owner to golden_thread_reporting`);
  await runner.query(`grant select on reporting.${name} to golden_thread_reporting_logins`);
}
