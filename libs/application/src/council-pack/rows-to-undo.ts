import { addDays } from '@golden-thread/domain/calendar/dates';
import { londonInstant } from '@golden-thread/domain/calendar/instants';
import { daysToUndo, type UndoRow } from '@golden-thread/domain/import/import-undo';
import type { CouncilId, Id, ImportId, MeasureId } from '@golden-thread/domain/shared/id';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import type { SheetWithIds } from '@golden-thread/persistence/council-pack/council-pack.query';
import { addImportUndo, listExistingPlans } from '@golden-thread/persistence/import/import-undo';
import type { PlansToImport } from '@golden-thread/persistence/plan/import-plans';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { budgetLineId } from './money-of-pack';
import type { IdsOfPack } from './organisation-of-pack';

interface Written {
  readonly ids: IdsOfPack;
  readonly measureIds: ReadonlyMap<string, MeasureId>;
  readonly councilId: CouncilId;
}
type Row<S extends keyof CouncilPack> = CouncilPack[S][number];
type Named = Pick<UndoRow, 'id' | 'beside' | 'ref'>;

const plainSheets: ReadonlySet<string> = new Set<SheetWithIds>(['directorates', 'services', 'units', 'posts', 'people', 'committees', 'aims', 'priorities', 'objectives', 'actions', 'risks']);
/** What comes and goes with the thing that it was said of. */
const withTheirThing: ReadonlySet<string> = new Set(['action-moves', 'action-waits', 'risk-reviews']);

/** The thing that a row is, and what it is called. */
function nameOf({ sheet, row }: PackChange, written: Written): Named {
  const { ids, measureIds } = written;
  if (plainSheets.has(sheet)) return { id: ids.of(sheet as SheetWithIds, (row as Row<'posts'>).ref), beside: null, ref: (row as Row<'posts'>).ref };
  switch (sheet) {
    case 'budget-lines': return { id: budgetLineId(ids, row as Row<'budget-lines'>), beside: null, ref: (row as Row<'budget-lines'>).title };
    case 'risk-matrix': return { id: written.councilId, beside: null, ref: 'the matrix of risks' };
    case 'measures': return { id: measureIds.get((row as Row<'measures'>).ref)!, beside: null, ref: (row as Row<'measures'>).ref };
    case 'target-statements': return { id: measureIds.get((row as Row<'target-statements'>).measure)!, beside: null, ref: (row as Row<'target-statements'>).measure };
    case 'targets': case 'values': case 'published-statuses': {
      const { measure, period } = row as Row<'values'>;
      return { id: measureIds.get(measure)!, beside: period, ref: measure };
    }
    case 'links': {
      const { objective, contributes_to: parent } = row as Row<'links'>;
      return { id: ids.of('objectives', objective), beside: ids.of('objectives', parent), ref: objective };
    }
    case 'holdings': case 'deputies': {
      const { post, person, starts_on: from } = row as Row<'holdings'>;
      return { id: ids.ofRow(sheet, post, sheet === 'holdings' ? person : (row as Row<'deputies'>).deputy, from), beside: null, ref: post };
    }
    case 'committee-members': return { id: ids.ofRow(sheet, (row as Row<'committee-members'>).committee, (row as Row<'committee-members'>).person, (row as Row<'committee-members'>).starts_on), beside: null, ref: (row as Row<'committee-members'>).committee };
    default: return { id: ids.ofRow('meetings', (row as Row<'meetings'>).committee, (row as Row<'meetings'>).held_on), beside: null, ref: (row as Row<'meetings'>).committee };
  }
}

function rowsOf(change: PackChange, written: Written): UndoRow[] {
  const { sheet, row, known, cells } = change;
  if (withTheirThing.has(sheet)) return [];
  const named = nameOf(change, written);
  const columns = cells.map(({ column }) => column);
  const served = sheet === 'measures' ? (row as Row<'measures'>).objective : null;
  const link: UndoRow[] = served === null || !columns.includes('objective') ? [] : [{ sheet: 'objectives served', id: named.id, beside: written.ids.of('objectives', served), ref: named.ref, was: null, columns: [] }];
  // Of a measure that was there the import brought the link alone.
  if (sheet === 'measures' && known !== null) return link;
  return [...link, { sheet, ...named, was: known === null ? null : known.cells, columns }];
}

/** The plans that an import is about to begin. To be asked before they are written. */
export async function listPlansBegun(work: UnitOfWork, { plans, councilPlans }: PlansToImport): Promise<readonly Id[]> {
  const ids: readonly Id[] = [...plans, ...councilPlans].map(({ id }) => id);
  const existing = await listExistingPlans(work, ids);
  return ids.filter((id) => !existing.has(id));
}

/** Keeps how each row that an import wrote stood before it, so that it can be undone as a whole. */
export function keepUndo(work: UnitOfWork, importId: ImportId, changes: readonly PackChange[], written: Written & { readonly plansBegun: readonly Id[] }): void {
  const rows = changes.filter(({ effect }) => effect !== 'leaves').flatMap((change) => rowsOf(change, written));
  const plans = written.plansBegun.map((id): UndoRow => ({ sheet: 'plans begun', id, beside: null, ref: '', was: null, columns: [] }));
  addImportUndo(work, { importId, rows: [...rows, ...plans], keptUntil: londonInstant(addDays(work.today, daysToUndo)) });
}
