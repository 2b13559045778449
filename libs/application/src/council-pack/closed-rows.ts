import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Paper } from '@golden-thread/domain/authority/reading-rights';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import type { SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import type { KnownCouncil, KnownRow } from '@golden-thread/exchange/council-pack/known-council';
import { listExemptCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { listObjectivesInPlans } from '@golden-thread/persistence/council-pack/council-rows.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { listFiguresQueried } from '../measure/queried-figures';

/** What of a council's rows somebody may not read: objectives, by reference; figures that are asked about, and commentaries, by measure and period. */
export interface ClosedRows {
  readonly objectives: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly commentaries: ReadonlySet<string>;
}

const plans = ['council-plan', 'service-plan', 'unit-plan', 'individual-plan'] as const satisfies readonly Paper[];

/** Somebody of the council of whom nothing is known: what is not theirs is not everybody's. */
export const anybodyOf = (councilId: CouncilId): Actor => ({ councilId, personId: null, name: '', roles: [], postIds: [], via: 'page' });

const figureKey = (measure: unknown, period: unknown): string => `${String(measure)} ${String(period)}`;

/** What of the rows of a pack is closed to an actor: what stands in plans that they may not read whole, figures about which the policy team asks something, and commentaries that are exempt for them. Whoever runs the command has the database before them. */
export async function findClosedRows(reading: Reading, actor: Actor): Promise<ClosedRows> {
  if (actor.via === 'command-line') return { objectives: new Set(), figures: new Set(), commentaries: new Set() };
  const [objectives, queried, exempt, ...access] = await Promise.all([
    listObjectivesInPlans(reading), listFiguresQueried(reading, actor), listExemptCommentaries(reading, actor), ...plans.map((paper) => findAccessByPaper(reading, actor, paper)),
  ]);
  const whole = new Set(access.flatMap((ofKind) => [...ofKind].flatMap(([id, how]) => (how === 'whole' ? [id as string] : []))));
  return {
    objectives: new Set(objectives.flatMap(({ reference, planId }) => (whole.has(planId) ? [] : [reference]))),
    figures: new Set(queried.map(({ ref, period }) => figureKey(ref, period))),
    commentaries: new Set(exempt.map(({ ref, period }) => figureKey(ref, period))),
  };
}

type Cells = Readonly<Record<string, unknown>>;

/** Whether a row stands in a plan that is closed, or leads to or from what does; or is a figure that waits for an answer. */
function isClosed(sheet: SheetName, cells: Cells, { objectives, figures }: ClosedRows): boolean {
  if (sheet === 'values') return figures.has(figureKey(cells['measure'], cells['period']));
  if (sheet === 'objectives') return objectives.has(String(cells['ref']));
  return sheet === 'links' && (objectives.has(String(cells['objective'])) || objectives.has(String(cells['contributes_to'])));
}

const hasClosedNote = (sheet: SheetName, { measure, period }: Cells, { commentaries }: ClosedRows): boolean => sheet === 'values' && commentaries.has(figureKey(measure, period));

/** Rows that may name the one objective that they serve: a register's thing without it stands, a budget line is told from others by it. */
const namesObjective: Partial<Readonly<Record<SheetName, 'stays' | 'goes'>>> = { actions: 'stays', risks: 'stays', 'budget-lines': 'goes' };

/** What the council has without what is closed; of a measure that shows several objectives' progress, those that are left. */
export function withoutClosed(known: KnownCouncil, closed: ClosedRows): KnownCouncil {
  const open = (sheet: SheetName, row: KnownRow): KnownRow[] => {
    if (isClosed(sheet, row.cells, closed)) return [];
    if (namesObjective[sheet] !== undefined && closed.objectives.has(String(row.cells['objective']))) return namesObjective[sheet] === 'goes' ? [] : [{ ...row, cells: { ...row.cells, objective: null } }];
    if (hasClosedNote(sheet, row.cells, closed)) return [{ ...row, cells: { ...row.cells, note: null } }];
    return sheet === 'measures' ? [{ ...row, cells: { ...row.cells, objectives: (row.cells['objectives'] as readonly string[]).filter((ref) => !closed.objectives.has(ref)) } }] : [row];
  };
  return { ...known, rows: new Map([...known.rows].map(([sheet, rows]) => [sheet, rows.flatMap((row) => open(sheet, row))])) };
}

const notShown = 'not shown: it is not everybody’s to read';

/** A change of a row as whoever opens the import is shown it: what stands there today is not told where it is closed. */
export function withoutClosedCells(change: PackChange, closed: ClosedRows): PackChange {
  const { sheet, row, cells } = change;
  const given = row as unknown as Cells;
  const isHidden = (column: string): boolean => isClosed(sheet, given, closed) || (column === 'note' && hasClosedNote(sheet, given, closed));
  return cells.some(({ column }) => isHidden(column)) ? { ...change, cells: cells.map((cell) => (cell.was !== null && isHidden(cell.column) ? { ...cell, was: notShown } : cell)) } : change;
}
