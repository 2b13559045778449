import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { londonInstant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId, StageId, YearId } from '@golden-thread/domain/shared/id';
import { type DatedStage, type Stage, stageOpeningTime } from '@golden-thread/domain/timetable/stage';
import { eachTime } from '@golden-thread/domain/timetable/recurrence';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { stageTransitions } from '@golden-thread/domain/timetable/transitions';
import type { Year, YearState } from '@golden-thread/domain/timetable/year';
import { idFor } from '../unit-of-work/ids';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The id of a council's performance year: always the same for the same year. */
export const yearId = (councilId: CouncilId, year: FinancialYear): YearId => idFor('performance-year', councilId, year);

/**
 * The id of a stage by its key, for tasks that take their due date from it (`NewTask.stageId`): when the stage is re-timed, they
 * are. Always the same for the same year and key, whether or not the year has been drafted yet.
 */
export const stageId = (councilId: CouncilId, year: FinancialYear, key: StageKey): StageId => idFor('stage', yearId(councilId, year), key);

/** A year in a list. */
export interface YearListed {
  readonly id: YearId;
  readonly year: FinancialYear;
  readonly state: YearState;
}

/** The council's years, the newest first. */
export const listYears = (reading: Reading): Promise<YearListed[]> =>
  reading.query<YearListed>('select id, year, state from performance_year where council_id = $1 order by year desc', [reading.council.id]);

type YearColumns = Omit<Year, 'stages'>;
type StageColumns = Pick<Stage, 'id' | 'key' | 'date' | 'provisional' | 'meetingId' | 'state' | 'openedAt'>;

/** The year with its rules and dated stages, in the order of its timetable; undefined when it is not drafted. */
export const findYear = (reading: Reading, year: FinancialYear): Promise<Year | undefined> => load(reading, 'year', year);

/** The same, by the id that streams, rounds and workflows name. */
export const findYearById = (reading: Reading, id: YearId): Promise<Year | undefined> => load(reading, 'id', id);

/** The year whose workflow looks after what falls into it; null while its timetable is not published, or once it has ended. */
export async function findRunningYear(finding: Finding, year: FinancialYear): Promise<YearId | null> {
  const [running] = await finding.query<{ id: YearId }>(`select id from performance_year where council_id = $1 and year = $2 and state = 'running'`, [finding.council.id, year]);
  return running?.id ?? null;
}

/** Whether a year's annual cycle has ended; false for one without a timetable. */
export async function hasYearEnded(reading: Reading, year: FinancialYear): Promise<boolean> {
  const rows = await reading.query(`select 1 from performance_year where council_id = $1 and year = $2 and state = 'ended'`, [reading.council.id, year]);
  return rows.length > 0;
}

async function load(reading: Reading, by: 'year' | 'id', value: string): Promise<Year | undefined> {
  const [found] = await reading.query<YearColumns>(
    `select id, year, state, version, phases, definitions, annual_report_on as "annualReportOn" from performance_year
     where council_id = $1 and ${by}::text = $2`,
    [reading.council.id, value],
  );
  return found && { ...found, stages: await stagesOf(reading, found) };
}

async function stagesOf(reading: Reading, year: YearColumns): Promise<Stage[]> {
  const rows = await reading.query<StageColumns>(
    `select id, key, falls_on as "date", provisional, meeting_id as "meetingId", state, opened_at as "openedAt"
     from stage where year_id = $1 order by position`,
    [year.id],
  );
  const definitions = new Map(eachTime(year.definitions).map((definition) => [definition.key, definition]));
  return rows.map((row) => ({ ...definitions.get(row.key)!, ...row }));
}

/** Writes a drafted year over whatever draft there was, stages and all. */
export async function saveDraft(work: UnitOfWork, year: Omit<Year, 'stages'>, stages: readonly DatedStage[]): Promise<void> {
  await work.query(
    `insert into performance_year (id, council_id, year, state, version, phases, definitions) values ($1, $2, $3, 'draft', $4, $5, $6)
     on conflict (id) do update set version = excluded.version, phases = excluded.phases, definitions = excluded.definitions`,
    [year.id, work.council.id, year.year, year.version, JSON.stringify(year.phases), JSON.stringify(year.definitions)],
  );
  await work.query('delete from stage where year_id = $1', [year.id]);
  await saveStages(work, year, stages);
}

/** Writes a year's state, version, cycle and rules. */
export async function saveYear(work: UnitOfWork, year: Omit<Year, 'stages'>): Promise<void> {
  await work.query(
    `update performance_year set state = $3, version = $4, definitions = $5, annual_report_on = $6, phases = $7 where council_id = $1 and id = $2`,
    [work.council.id, year.id, year.state, year.version, JSON.stringify(year.definitions), year.annualReportOn, JSON.stringify(year.phases)],
  );
}

/** Writes the stages of a year: their dates and rules, those that came, without those that went. What has opened or passed stays as it is. */
export async function saveStages(work: UnitOfWork, year: Pick<Year, 'id' | 'year'>, stages: readonly DatedStage[]): Promise<void> {
  const rows = stages.map((stage, position) => ({
    id: stageId(work.council.id, year.year, stage.key),
    key: stage.key,
    title: stage.title,
    phase: stage.phase,
    track: stage.track,
    rule: stage.rule,
    position,
    falls_on: stage.date,
    provisional: stage.provisional,
    meeting_id: stage.meetingId,
    opens_at: stage.date === null ? null : londonInstant(stage.date, stageOpeningTime),
  }));
  await work.query(
    `insert into stage (id, council_id, year_id, key, title, phase, track, rule, position, falls_on, provisional, meeting_id, opens_at, state)
     select r.id, $1, $2, r.key, r.title, r.phase, r.track, r.rule, r.position, r.falls_on, r.provisional, r.meeting_id, r.opens_at, 'upcoming'
     from jsonb_to_recordset($3) as r(id uuid, key text, title text, phase text, track text, rule jsonb, position int, falls_on date,
          provisional boolean, meeting_id uuid, opens_at timestamptz)
     on conflict (id) do update set title = excluded.title, phase = excluded.phase, rule = excluded.rule, falls_on = excluded.falls_on,
       position = excluded.position, provisional = excluded.provisional, meeting_id = excluded.meeting_id, opens_at = excluded.opens_at
       where stage.state = 'upcoming'`,
    [work.council.id, year.id, JSON.stringify(rows)],
  );
  await work.query(`delete from stage where year_id = $1 and state = 'upcoming' and key <> all ($2)`, [
    year.id,
    stages.map(({ key }) => key),
  ]);
}

/** Writes which phase of its cycle each stage of a year is of, those that have happened too. */
export async function savePhasesOfStages(work: UnitOfWork, year: Pick<Year, 'id' | 'definitions'>): Promise<void> {
  const phases = Object.fromEntries(eachTime(year.definitions).map(({ key, phase }) => [key, phase]));
  await work.query('update stage set phase = $2::jsonb ->> key where year_id = $1 and $2::jsonb ? key', [year.id, JSON.stringify(phases)]);
}

/** Opens stages now, or passes over those that lay before the year was published. One that has happened stays as it is. */
export async function moveStages(
  work: UnitOfWork,
  { yearId, keys, move }: { readonly yearId: YearId; readonly keys: readonly StageKey[]; readonly move: 'open' | 'pass' },
): Promise<void> {
  await work.query(`update stage set state = $3, opened_at = $4 where year_id = $1 and key = any ($2) and state = any ($5)`, [
    yearId,
    keys,
    stageTransitions.after('upcoming', move),
    move === 'open' ? work.now : null,
    stageTransitions.from(move),
  ]);
}
