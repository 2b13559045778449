import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { AimId, CommitteeId, DeputyId, DirectorateId, HoldingId, MeasureId, MeetingId, ObjectiveId, PersonId, PostId, PriorityId, SeatId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** What the rows of a pack's sheets stand for, by the sheet. */
export interface IdOfSheet {
  readonly directorates: DirectorateId;
  readonly services: ServiceId;
  readonly units: UnitId;
  readonly posts: PostId;
  readonly people: PersonId;
  readonly holdings: HoldingId;
  readonly deputies: DeputyId;
  readonly committees: CommitteeId;
  readonly 'committee-members': SeatId;
  readonly meetings: MeetingId;
  readonly aims: AimId;
  readonly priorities: PriorityId;
  readonly objectives: ObjectiveId;
  readonly measures: MeasureId;
}
export type SheetWithIds = keyof IdOfSheet;

/** Finds the id behind a reference that a council's rows have, by the sheet of the pack that would name it; undefined for none. */
export type RefsOfCouncil = <Sheet extends SheetWithIds>(sheet: Sheet, ref: string) => IdOfSheet[Sheet] | undefined;

const refsSql = `
  select 'directorates' as sheet, code as ref, id from directorate where council_id = $1
  union all select 'services', code, id from service where council_id = $1
  union all select 'units', code, id from unit where council_id = $1
  union all select 'posts', code, id from post where council_id = $1
  union all select 'committees', code, id from committee where council_id = $1
  union all select 'aims', reference, id from aim where council_id = $1
  union all select 'priorities', reference, id from priority where council_id = $1
  union all select 'objectives', reference, id from objective where council_id = $1
  union all select 'measures', ref, id from measure where council_id = $1`;

/** Every reference that the council has already, in one look. */
export async function listRefsOfCouncil(reading: Reading): Promise<RefsOfCouncil> {
  const rows = await reading.query<{ sheet: SheetWithIds; ref: string; id: IdOfSheet[SheetWithIds] }>(refsSql, [reading.council.id]);
  const ids = new Map(rows.map(({ sheet, ref, id }) => [`${sheet} ${ref}`, id]));
  return <Sheet extends SheetWithIds>(sheet: Sheet, ref: string) => ids.get(`${sheet} ${ref}`) as IdOfSheet[Sheet] | undefined;
}

/** The ids of the council's measures, by their references. */
export async function listMeasureIdsByRef(reading: Reading): Promise<ReadonlyMap<string, MeasureId>> {
  const rows = await reading.query<{ ref: string; id: MeasureId }>('select ref, id from measure where council_id = $1', [reading.council.id]);
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}

/** Which of the ids are meetings that the council has already: a meeting once there is moved on its page, never by an import. */
export async function listExistingMeetings(reading: Reading, ids: readonly MeetingId[]): Promise<ReadonlySet<MeetingId>> {
  const rows = await reading.query<{ id: MeetingId }>('select id from meeting where council_id = $1 and id = any ($2)', [reading.council.id, ids]);
  return new Set(rows.map(({ id }) => id));
}

/** The content of the pack that the council imported last, by its digest, and when; undefined before the first. */
export async function findLastImport(reading: Reading): Promise<{ readonly digest: string; readonly occurredAt: Instant } | undefined> {
  const [found] = await reading.query<{ digest: string; occurredAt: Instant }>(
    `select payload->>'digest' as digest, occurred_at as "occurredAt" from event
     where council_id = $1 and stream_type = 'council' and stream_id = $1 and name = 'PackImported' order by sequence desc limit 1`,
    [reading.council.id],
  );
  return found;
}

/** A figure of which the pack and the council say different things. Decimals as text. */
export interface DifferingFigure {
  readonly sheet: 'targets' | 'values';
  readonly ref: string;
  readonly period: string;
  readonly stands: string;
  readonly given: string;
}

interface GivenFigure {
  readonly ref: string;
  readonly period: string;
  readonly figure: string;
}

const differing = (sheet: string, table: string, column: string, more: string): string => `
  select '${sheet}' as sheet, m.ref, r.period, f.${column}::text as stands, r.figure::text as given
  from jsonb_to_recordset($2::jsonb) as r(ref text, period text, figure numeric)
  join measure m on m.council_id = $1 and m.ref = r.ref
  join ${table} f on f.council_id = $1 and f.measure_id = m.id and f.period = r.period ${more}
  where f.${column} <> r.figure order by m.ref, r.period`;

const statements = {
  targets: differing('targets', 'measure_target', 'target', ''),
  values: differing('values', 'measure_value', 'value', 'and f.current'),
};

/** Targets and current values that stand otherwise than the pack gives them. They stay; whoever imports is told. */
export async function listDifferingFigures(
  reading: Reading,
  given: { readonly targets: readonly GivenFigure[]; readonly values: readonly GivenFigure[] },
): Promise<readonly DifferingFigure[]> {
  const findDiffering = (sheet: DifferingFigure['sheet']): Promise<DifferingFigure[]> =>
    reading.query<DifferingFigure>(statements[sheet], [reading.council.id, JSON.stringify(given[sheet])]);
  return [...(await findDiffering('targets')), ...(await findDiffering('values'))];
}
