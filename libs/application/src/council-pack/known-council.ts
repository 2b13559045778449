import { financialYearDates, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import type { KnownCouncil, KnownRow } from '@golden-thread/exchange/council-pack/known-council';
import type { Cell } from '@golden-thread/exchange/council-pack/read-cell';
import { type CouncilRow, firstDayLived, listCouncilRows, listFigureRows, listSubmittedPlans } from '@golden-thread/persistence/council-pack/council-rows.query';
import { listRegisterRows } from '@golden-thread/persistence/council-pack/register-rows.query';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { distinctLines } from './distinct-lines';

/** The id of somebody whom a pack names, the same at every import. */
const personIdOf = (councilId: CouncilId, ref: string): string => idFor('pack', councilId, 'people', ref);

function rowsBySheet(found: readonly CouncilRow[]): Map<SheetName, KnownRow[]> {
  const rows = new Map<SheetName, KnownRow[]>();
  for (const { sheet, id, cells, ended } of found) {
    const known = rows.get(sheet as SheetName) ?? [];
    known.push({ id, cells: cells as Readonly<Record<string, Cell>>, ended });
    rows.set(sheet as SheetName, known);
  }
  return rows.set('budget-lines', [...distinctLines(rows.get('budget-lines') ?? [])]);
}

/**
 * What the council has, as a pack is judged with it: its rows in the columns of the sheets, its day, its figures, its approved plans. Before
 * any year is drafted its first year is the one that its day lies in.
 */
export async function loadKnownCouncil(reading: Reading): Promise<KnownCouncil> {
  const rows = rowsBySheet([...(await listCouncilRows(reading)), ...(await listFigureRows(reading)), ...(await listRegisterRows(reading))]);
  const figures = new Map((rows.get('values') ?? []).map(({ cells }) => [`${cells['measure'] as string} ${cells['period'] as string}`, cells['value'] as string | null]));
  const people = new Set<string>((rows.get('people') ?? []).map(({ id }) => id));
  const plans = new Map((await listSubmittedPlans(reading)).map(({ level, year, of, state }) => [`${level} ${year} ${of}`, state]));
  const objectives = new Map((rows.get('objectives') ?? []).map(({ cells }) => [String(cells['ref']), cells['plan_state']]));
  return {
    rows,
    // A pack that was written by an export names people by their ids.
    personId: (ref) => (people.has(ref) ? ref : personIdOf(reading.council.id, ref)),
    today: reading.today,
    firstDay: (await firstDayLived(reading)) ?? financialYearDates(financialYearOf(reading.today)).startsOn,
    figure: (measure, period) => figures.get(`${measure} ${period}`),
    submittedPlan: (level, year, of) => plans.get(`${level} ${year} ${of}`),
    submittedObjective: (ref) => {
      const state = objectives.get(ref);
      return typeof state === 'string' && state !== 'drafting' ? state : undefined;
    },
  };
}
