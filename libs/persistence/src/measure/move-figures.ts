/** The sheets that ask for a measure's figures follow the measure: its service, its owner and its verifier are the sheet's. */

import type { Measure } from '@golden-thread/domain/measure/measure';
import type { FigureSheetId, MeasureId, PostId } from '@golden-thread/domain/shared/id';
import type { TaskMoved } from '../organisation/seats';
import { idFor } from '../unit-of-work/ids';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';
import { type FigureSheet, findFigureSheet } from '../figure-sheet/figure-sheets';

/** A figure that its owner has yet to enter, or that waits for its verifier, and the sheet that asks for it. */
export interface OpenFigure {
  readonly measureId: MeasureId;
  readonly sheetId: FigureSheetId;
  readonly period: string;
  /** It is entered, and waits for its verifier. */
  readonly waits: boolean;
}

/** The figures of measures that somebody still has to do with. What was missing when its quarter closed asks nobody any more. */
export const listOpenFigures = (reading: Reading, measureIds: readonly MeasureId[]): Promise<OpenFigure[]> =>
  reading.query<OpenFigure>(
    `select d.measure_id as "measureId", d.sheet_id as "sheetId", d.period, coalesce(v.state = 'entered', false) as waits
     from figure_due d left join measure_value v on v.measure_id = d.measure_id and v.period = d.period and v.current
     where d.measure_id = any ($1) and (v.state = 'entered' or coalesce(v.state, 'awaited') <> 'verified' and exists (
       select 1 from task t where t.subject_type = 'figure-sheet' and t.subject_id = d.sheet_id and t.kind = 'enter-figures' and t.state = 'open'))
     order by d.sheet_id, d.period`,
    [measureIds],
  );

/** Whether a sheet asks for figures of another measure too. */
async function asksForOthers(reading: Reading, sheetId: FigureSheetId, measureId: MeasureId): Promise<boolean> {
  return (await reading.query('select 1 from figure_due where sheet_id = $1 and measure_id <> $2 limit 1', [sheetId, measureId])).length > 0;
}

async function findSheetInForce(reading: Reading, { year, quarter, month }: FigureSheet, { serviceId, ownerPostId, verifierPostId }: Measure): Promise<FigureSheetId | undefined> {
  const [found] = await reading.query<{ id: FigureSheetId }>(
    `select id from figure_sheet where council_id = $1 and year = $2 and quarter = $3 and service_id = $4 and owner_post_id = $5 and verifier_post_id = $6
     and month is not distinct from $7 order by id limit 1`,
    [reading.council.id, year, quarter, serviceId, ownerPostId, verifierPostId, month],
  );
  return found?.id;
}

const isInForce = (sheet: FigureSheet, measure: Measure): boolean =>
  sheet.serviceId === measure.serviceId && sheet.ownerPostId === measure.ownerPostId && sheet.verifierPostId === measure.verifierPostId;

/** What became of a sheet whose measure has other people now. */
export interface SheetFollowed {
  readonly sheet: FigureSheet;
  /** The sheet itself came to other people, with these tasks; else its figures moved to another sheet. */
  readonly tasks: readonly TaskMoved[] | null;
}

/**
 * Has a measure's figures asked for by a sheet of its own service, owner and verifier: the sheet itself follows where it asks for nothing
 * else; otherwise its figures of these periods move to the sheet of those people, made where there is none.
 */
export async function followMeasure(work: UnitOfWork, sheet: FigureSheet, measure: Measure, periods: readonly string[]): Promise<SheetFollowed> {
  if (isInForce(sheet, measure)) return { sheet, tasks: [] };
  const existing = await findSheetInForce(work, sheet, measure);
  if (existing === undefined && !(await asksForOthers(work, sheet.id, measure.id))) return { tasks: await giveSheet(work, sheet, measure), sheet: await sheetOf(work, sheet.id) };
  const id = existing ?? (await addSheet(work, sheet, measure));
  work.send('update figure_due set sheet_id = $3 where measure_id = $1 and sheet_id = $2 and period = any ($4)', [measure.id, sheet.id, id, periods]);
  return { tasks: null, sheet: await sheetOf(work, id) };
}

const sheetOf = async (reading: Reading, id: FigureSheetId): Promise<FigureSheet> => (await findFigureSheet(reading, id)) as FigureSheet;

async function giveSheet(work: UnitOfWork, { id }: FigureSheet, { serviceId, ownerPostId, verifierPostId }: Measure): Promise<readonly TaskMoved[]> {
  work.send('update figure_sheet set service_id = $2, owner_post_id = $3, verifier_post_id = $4, version = version + 1 where id = $1', [id, serviceId, ownerPostId, verifierPostId]);
  return work.query<TaskMoved>(
    `with held as (
       select id, post_id, case kind when 'verify-figures' then $3::uuid else $2::uuid end as now_post from task
       where subject_type = 'figure-sheet' and subject_id = $1 and state = 'open')
     update task t set post_id = held.now_post, version = t.version + 1 from held where t.id = held.id and held.post_id <> held.now_post
     returning t.id, held.post_id as "from", held.now_post as "to"`,
    [id, ownerPostId, verifierPostId satisfies PostId],
  );
}

async function addSheet(work: UnitOfWork, { year, quarter, month, dueOn }: FigureSheet, { serviceId, ownerPostId, verifierPostId }: Measure): Promise<FigureSheetId> {
  const id = idFor<FigureSheetId>('figure-sheet', work.council.id, year, month === null ? quarter : `M${month}`, serviceId, ownerPostId, verifierPostId);
  work.send(
    `insert into figure_sheet (id, council_id, year, quarter, month, service_id, owner_post_id, verifier_post_id, due_on, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open')`,
    [id, work.council.id, year, quarter, month, serviceId, ownerPostId, verifierPostId, dueOn],
  );
  return id;
}
