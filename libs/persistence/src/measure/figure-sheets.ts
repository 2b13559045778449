import type { SheetState, TypedFigure } from '@golden-thread/domain/measure';
import type { Loadable } from '../unit-of-work/loading';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { FigureSheet } from './figure-sheet';
import type { FigureKey } from './figures';

const sheets = `
  select s.id, s.year, s.quarter, s.service_id as "serviceId", v.name as "serviceName", s.owner_post_id as "ownerPostId", o.title as "ownerTitle",
         s.verifier_post_id as "verifierPostId", p.title as "verifierTitle", s.due_on as "dueOn", s.state, s.version
  from figure_sheet s join service v on v.id = s.service_id join post o on o.id = s.owner_post_id join post p on p.id = s.verifier_post_id`;

export async function findFigureSheet(finding: Finding, id: string): Promise<FigureSheet | undefined> {
  const [sheet] = await finding.query<FigureSheet>(`${sheets} where s.id = $1`, [id]);
  return sheet;
}

/** A sheet held for an act on it. */
export const sheetToChange: Loadable<FigureSheet> = { type: 'figure-sheet', table: 'figure_sheet', reference: null, find: findFigureSheet };

/** The sheets of a quarter, by service; those of one year where no quarter is named. */
export async function listFigureSheets(reading: Reading, asked: { readonly year: string; readonly quarter: number }): Promise<readonly FigureSheet[]> {
  return reading.query<FigureSheet>(`${sheets} where s.year = $1 and s.quarter = $2 order by v.name, o.title, s.id`, [asked.year, asked.quarter]);
}

/** The sheet that asks for a figure; undefined when it was never asked for (taken over, or entered from the measure's page). */
export async function findSheetOf(reading: Reading, { measureId, period }: FigureKey): Promise<FigureSheet | undefined> {
  const [sheet] = await reading.query<FigureSheet>(`${sheets} join figure_due d on d.sheet_id = s.id where d.measure_id = $1 and d.period = $2`, [
    measureId,
    period,
  ]);
  return sheet;
}

/** The figures a sheet asks for. */
export async function listFiguresDue(reading: Reading, sheetId: string): Promise<readonly FigureKey[]> {
  return reading.query<FigureKey>('select measure_id as "measureId", period from figure_due where sheet_id = $1', [sheetId]);
}

export async function saveSheetState(work: UnitOfWork, sheet: FigureSheet, state: SheetState): Promise<void> {
  work.send('update figure_sheet set state = $2, version = $3 where id = $1', [sheet.id, state, sheet.version + 1]);
}

/** A line of a draft: which figure, and what was typed. */
export type DraftLine = FigureKey & TypedFigure;

export async function findDraft(reading: Reading, sheetId: string): Promise<readonly DraftLine[]> {
  const [draft] = await reading.query<{ lines: readonly DraftLine[] }>('select lines from figure_draft where sheet_id = $1', [sheetId]);
  return draft?.lines ?? [];
}

export async function saveDraft(work: UnitOfWork, sheetId: string, lines: readonly DraftLine[]): Promise<void> {
  work.send(
    `insert into figure_draft (council_id, sheet_id, lines, saved_by, saved_at) values ($1, $2, $3, $4, $5)
     on conflict (sheet_id) do update set lines = excluded.lines, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [work.council.id, sheetId, JSON.stringify(lines), work.actor.personId, work.now],
  );
}

export async function dropDraft(work: UnitOfWork, sheetId: string): Promise<void> {
  work.send('delete from figure_draft where sheet_id = $1', [sheetId]);
}
