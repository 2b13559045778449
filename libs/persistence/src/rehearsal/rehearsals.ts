import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { RehearsalRecord, RehearsalState } from '@golden-thread/domain/rehearsal/rehearsal-record';
import type { RehearsedTask } from '@golden-thread/domain/rehearsal/rehearsal';
import type { RehearsalReport } from '@golden-thread/domain/rehearsal/rehearsal-report';
import type { StageRehearsed } from '@golden-thread/domain/rehearsal/since-rehearsed';
import type { PersonId, PostId, RehearsalId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, year, name, state, progress, chosen, runs, report, asked_by as "askedBy", asked_at as "askedAt", version`;

/** A rehearsal as lists show it, with who asked for it. */
export type RehearsalSummary = Pick<RehearsalRecord, 'id' | 'year' | 'name' | 'state' | 'progress' | 'runs' | 'askedAt'> & {
  readonly askedByName: string | null;
  /** How many of its papers miss their agenda; null until it is done. */
  readonly papersLate: number | null;
};

export async function findRehearsal(finding: Finding, id: RehearsalId): Promise<RehearsalRecord | undefined> {
  const [found] = await finding.query<RehearsalRecord>(`select ${columns} from rehearsal where id = $1`, [id]);
  return found;
}

/** The rehearsals of a year, the newest first. */
export const listRehearsals = (reading: Reading, year: FinancialYear): Promise<RehearsalSummary[]> =>
  reading.query<RehearsalSummary>(
    `select r.id, r.year, r.name, r.state, r.progress, r.runs, r.asked_at as "askedAt", p.name as "askedByName",
       (select count(*)::int from jsonb_array_elements(r.report->'papers') paper where paper->>'daysLate' is distinct from '0') as "papersLate"
     from rehearsal r left join person p on p.id = r.asked_by where r.council_id = $1 and r.year = $2 order by r.asked_at desc, r.id desc`,
    [reading.council.id, year],
  );

/** The newest rehearsal of a year that was finished and says which days it took; undefined where there is none. */
export async function findStagesRehearsed(reading: Reading, year: FinancialYear): Promise<{ readonly name: string; readonly askedAt: Instant; readonly stages: readonly StageRehearsed[] } | undefined> {
  const [found] = await reading.query<{ name: string; askedAt: Instant; stages: readonly StageRehearsed[] }>(
    `select r.name, r.asked_at as "askedAt", r.report->'stages' as stages from rehearsal r
     where r.council_id = $1 and r.year = $2 and r.state = 'done' and r.report->'stages' is not null order by r.asked_at desc, r.id desc limit 1`,
    [reading.council.id, year],
  );
  return found;
}

export function addRehearsal(work: UnitOfWork, { id, year, name, state, progress, chosen, runs, askedBy, version }: Omit<RehearsalRecord, 'report' | 'askedAt'>): void {
  work.send(
    `insert into rehearsal (id, council_id, year, name, state, progress, chosen, runs, asked_by, asked_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, work.council.id, year, name, state, progress, JSON.stringify(chosen), runs, askedBy, work.now, version],
  );
}

/** Where a rehearsal stands, and how far it has come; only the former makes it another version. */
export function saveRehearsalState(work: UnitOfWork, { id, state, progress }: { readonly id: RehearsalId; readonly state: RehearsalState; readonly progress: number }): void {
  work.send('update rehearsal set state = $2, progress = $3, version = version + (state <> $2)::int where id = $1', [id, state, progress]);
}

/** What was found, with the tasks of the rehearsed year. */
export function saveRehearsed(work: UnitOfWork, id: RehearsalId, found: { readonly report: RehearsalReport; readonly tasks: readonly RehearsedTask[] }): void {
  work.send('update rehearsal set report = $2, tasks = $3 where id = $1', [id, JSON.stringify(found.report), JSON.stringify(found.tasks)]);
}

/** The tasks of the rehearsed year; undefined until it is done. */
export async function findRehearsedTasks(reading: Reading, id: RehearsalId): Promise<readonly RehearsedTask[] | undefined> {
  const [found] = await reading.query<{ tasks: readonly RehearsedTask[] | null }>('select tasks from rehearsal where id = $1', [id]);
  return found?.tasks ?? undefined;
}

/** What people, posts and services of a council are called now, by their ids. */
export interface NamesById {
  readonly people: ReadonlyMap<PersonId, string>;
  readonly posts: ReadonlyMap<PostId, string>;
  readonly services: ReadonlyMap<ServiceId, string>;
}

export async function readNames(reading: Reading, { people, posts, services }: { readonly people: readonly PersonId[]; readonly posts: readonly PostId[]; readonly services: readonly ServiceId[] }): Promise<NamesById> {
  const rows = await reading.query<{ of: keyof NamesById; id: string; name: string }>(
    `select 'people' as of, id, name from person where council_id = $1 and id = any ($2)
     union all select 'posts', id, title from post where council_id = $1 and id = any ($3)
     union all select 'services', id, name from service where council_id = $1 and id = any ($4)`,
    [reading.council.id, people, posts, services],
  );
  const named = (of: keyof NamesById): ReadonlyMap<never, string> => new Map(rows.filter((row) => row.of === of).map(({ id, name }) => [id as never, name]));
  return { people: named('people'), posts: named('posts'), services: named('services') };
}
