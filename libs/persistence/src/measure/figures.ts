import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, type Quarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import type { CorrectedFigure } from '@golden-thread/domain/figure-sheet/decide-correction';
import type { EnteredFigure } from '@golden-thread/domain/figure-sheet/decide-entry';
import type { Figure } from '@golden-thread/domain/measure/figure';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { FigureSheetId, MeasureId, PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';
import { openQueries } from './open-queries';

/** Which figure: one measure's for one period. */
export interface FigureKey {
  readonly measureId: MeasureId;
  readonly period: string;
}

/** A figure with what the second person said when it was returned, and why it was corrected. */
type FigureAsKept = Figure & { readonly returnReason: string | null; readonly reason: string | null };

/** The same with everybody whose words are in it, over all its versions and what was drafted for them: none of them verifies it. */
export type FigureWithReturn = FigureAsKept & { readonly contributors: readonly PersonId[] };

const columns = `
  measure_id as "measureId", period, version, value, numerator, denominator, data_status as "dataStatus", commentary, state,
         entered_by as "enteredBy", frozen_at is not null as frozen, return_reason as "returnReason", reason`;
const contributors = `
  coalesce((select array_agg(distinct c) from measure_value o cross join lateral unnest(o.entered_by || o.contributors) c
            where o.measure_id = v.measure_id and o.period = v.period), '{}')`;
const figures = `select ${columns}, ${contributors} as contributors from measure_value v`;


/** The current version of a figure; null when nothing has been entered. */
export async function findFigure(reading: Reading, { measureId, period }: FigureKey): Promise<FigureWithReturn | null> {
  const [figure] = await reading.query<FigureWithReturn>(`${figures} where current and measure_id = $1 and period = $2`, [measureId, period]);
  return figure ?? null;
}

/** The current versions of several measures' figures, in no order. */
export async function listFigures(reading: Reading, measureIds: readonly MeasureId[]): Promise<readonly FigureWithReturn[]> {
  if (measureIds.length === 0) return [];
  return reading.query<FigureWithReturn>(`${figures} where current and measure_id = any ($1::uuid[])`, [measureIds]);
}

/** Whether the council has chosen that figures wait for the second person before they stand. */
const unverifiedFiguresWait = `exists (select 1 from working_rules where rules ->> 'unverifiedFigures' = 'wait')`;

/** Whether a figure that the policy team asks about stands before it is answered: to whoever is asked about it, and to nobody else. */
export type Queried = 'withheld' | 'shown';
const isQueried = 'exists (select from query where query.measure_id = measure_value.measure_id and measure_value.ends_on between query.starts_on and query.ends_on)';

/** Which version stands where a newer one waits for the second person: the newer, marked as not verified, or the last that was verified. */
export type FiguresAs = 'as-entered' | 'as-verified';

/** A figure that stands; or one that does not yet, of a period of which none does, with the post whose turn it is, where somebody is asked. */
export type FigureInForce = FigureAsKept & { readonly stands: boolean; readonly queried: boolean; readonly turn: string | null };

/** The post that is asked to verify a figure, or to enter again what was returned. */
const turn = `(select p.title from figure_due f join task t on t.council_id = f.council_id and t.subject_type = 'figure-sheet' and t.subject_id = f.sheet_id
    join post p on p.id = t.post_id
  where f.measure_id = one."measureId" and f.period = one.period and t.state = 'open' and t.kind = case one.state when 'returned' then 'enter-figures' else 'verify-figures' end
  order by t.opened_at, t.id limit 1)`;

/**
 * The versions that stand of several measures' figures, in no order. One that was returned never does: the last that was verified stands
 * again, or none. Nor does one that the policy team asks about, until it is answered. Where the council has unverified figures wait, none stands before it is verified. `since`: those of periods that ended
 * on that day or after; null: all.
 */
export async function listFiguresInForce(
  reading: Reading,
  measureIds: readonly MeasureId[],
  { standing, since, queried = 'withheld' }: { readonly standing: FiguresAs; readonly since: CalendarDate | null; readonly queried?: Queried | undefined },
): Promise<readonly FigureInForce[]> {
  if (measureIds.length === 0) return [];
  return reading.query<FigureInForce>(
    `with query as materialized (select measure_id, starts_on, ends_on from (${openQueries}) open where $4::text = 'withheld')
     select one.*, case when not one.stands and not one.queried then ${turn} end as turn
     from (
       select distinct on (measure_id, period) ${columns}, ${isQueried} as queried, not ${isQueried} and (state = 'verified' or state = 'entered' and not ${unverifiedFiguresWait}) as stands
       from measure_value
       where measure_id = any ($1::uuid[]) and (state = 'verified' or (current and state in ('entered', 'returned')))
         and ($3::date is null or ends_on >= $3)
       order by measure_id, period, stands desc, $2::text = 'as-verified' and state = 'verified' desc, version desc) one`,
    [measureIds, standing, since, queried],
  );
}

/** Adds the next version of a figure; the one before stays as it was and is no longer current. */
export async function addFigure(
  work: UnitOfWork,
  { measureId, period }: FigureKey,
  figure: EnteredFigure | CorrectedFigure,
  by: { readonly enteredBy: readonly PersonId[]; readonly contributors: readonly PersonId[] },
): Promise<void> {
  const { version, value, numerator, denominator, dataStatus, commentary, state } = figure;
  const [replaces, reason] = 'replaces' in figure ? [figure.replaces, figure.reason] : [null, null];
  work.send('update measure_value set current = false where measure_id = $1 and period = $2 and current', [measureId, period]);
  work.send(
    `insert into measure_value (council_id, measure_id, period, version, ends_on, current, value, numerator, denominator, data_status, commentary, state,
                                entered_by, contributors, entered_at, source, replaces, reason)
     values ($1, $2, $3, $4, $5, true, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      work.council.id, measureId, period, version, getPeriod(period).endsOn, value, numerator, denominator, dataStatus, commentary, state, by.enteredBy,
      by.contributors, work.now, work.actor.via, replaces, reason,
    ],
  );
}

/** Everybody whose words are in the figures of a sheet that wait for the second person, over all versions. */
export async function listContributorsToSheet(reading: Reading, sheetId: FigureSheetId): Promise<PersonId[]> {
  const rows = await reading.query<{ personId: PersonId }>(
    `select distinct c as "personId"
     from figure_due d join measure_value w on w.measure_id = d.measure_id and w.period = d.period and w.current and w.state = 'entered'
     join measure_value v on v.measure_id = d.measure_id and v.period = d.period
     cross join lateral unnest(v.entered_by || v.contributors) c where d.sheet_id = $1 order by 1`,
    [sheetId],
  );
  return rows.map(({ personId }) => personId);
}

/** Writes the second person's verdict on a version. */
export async function saveVerification(
  work: UnitOfWork,
  figure: Figure,
  verdict: { readonly state: 'verified' | 'returned'; readonly reason: string | null },
): Promise<void> {
  const { measureId, period, version } = figure;
  work.send(
    `update measure_value set state = $4, return_reason = $5, verified_by = $6, verified_at = $7 where measure_id = $1 and period = $2 and version = $3`,
    [measureId, period, version, verdict.state, verdict.reason, work.actor.personId, work.now],
  );
}

/** Whether the figures of the quarter that a period ends in have been frozen. */
export async function isFrozen(reading: Reading, period: string): Promise<boolean> {
  const { year, quarter } = quarterOf(getPeriod(period).endsOn);
  return (await reading.query('select 1 from figure_freeze where year = $1 and quarter = $2', [year, quarter])).length > 0;
}

/** Which periods' figures are frozen, of any year: asked once, where many periods are looked at. */
export async function readFrozenPeriods(reading: Reading): Promise<(period: string) => boolean> {
  const frozen = await reading.query<{ year: FinancialYear; quarter: Quarter }>('select year, quarter from figure_freeze');
  const quarters = new Set(frozen.map(({ year, quarter }) => `${year} ${quarter}`));
  return (period) => {
    const { year, quarter } = quarterOf(getPeriod(period).endsOn);
    return quarters.has(`${year} ${quarter}`);
  };
}

/**
 * Freezes a quarter, or takes it again: the versions that stand of every period that ended by then are marked, one that waits for the
 * second person only where none was verified. Answers false when it was frozen before.
 */
export async function freezeQuarter(work: UnitOfWork, asked: { year: FinancialYear; quarter: Quarter; endsOn: CalendarDate }): Promise<boolean> {
  const { year, quarter, endsOn } = asked;
  const fresh = await work.query(
    `insert into figure_freeze (council_id, year, quarter, frozen_at) values ($1, $2, $3, $4) on conflict do nothing returning quarter`,
    [work.council.id, year, quarter, work.now],
  );
  await work.query(
    `update measure_value v set frozen_at = $1
     where frozen_at is null and ends_on <= $2 and (current or state = 'verified') and state <> 'returned'
       and (state = 'verified' or not ${unverifiedFiguresWait})
       and not exists (select 1 from measure_value o where o.measure_id = v.measure_id and o.period = v.period and o.state = 'verified'
                       and (o.version > v.version or v.state <> 'verified'))`,
    [work.now, endsOn],
  );
  return fresh.length > 0;
}
