import type { SheetState, TypedFigure } from '@golden-thread/domain/measure';
import type { Loadable } from '../unit-of-work/loading';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { FigureDraftRow } from './figure-draft.row';
import { FigureDueRow } from './figure-due.row';
import type { FigureSheet } from './figure-sheet';
import { FigureSheetRow } from './figure-sheet.row';
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
  const due = await reading.manager.findOneBy(FigureDueRow, { measureId, period });
  return due ? findFigureSheet(reading, due.sheetId) : undefined;
}

/** The figures a sheet asks for. */
export async function listFiguresDue(reading: Reading, sheetId: string): Promise<readonly FigureKey[]> {
  const rows = await reading.manager.find(FigureDueRow, { where: { sheetId } });
  return rows.map(({ measureId, period }) => ({ measureId, period }));
}

export async function saveSheetState(work: UnitOfWork, sheet: FigureSheet, state: SheetState): Promise<void> {
  await work.manager.update(FigureSheetRow, { id: sheet.id }, { state, version: sheet.version + 1 });
}

/** A line of a draft: which figure, and what was typed. */
export type DraftLine = FigureKey & TypedFigure;

export async function findDraft(reading: Reading, sheetId: string): Promise<readonly DraftLine[]> {
  const row = await reading.manager.findOneBy(FigureDraftRow, { sheetId });
  return (row?.lines as DraftLine[] | undefined) ?? [];
}

export async function saveDraft(work: UnitOfWork, sheetId: string, lines: readonly DraftLine[]): Promise<void> {
  const row = { councilId: work.council.id, sheetId, lines, savedBy: work.actor.personId, savedAt: work.now };
  await work.manager.upsert(FigureDraftRow, row as never, ['sheetId']);
}

export async function dropDraft(work: UnitOfWork, sheetId: string): Promise<void> {
  await work.manager.delete(FigureDraftRow, { sheetId });
}
