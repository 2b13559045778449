import type { BudgetLine } from '@golden-thread/domain/money/budget-line';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { BudgetLineId, ImportId } from '@golden-thread/domain/shared/id';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import { saveBudgetLine } from '@golden-thread/persistence/money/budget-lines';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { IdsOfPack } from './organisation-of-pack';

type LineRow = CouncilPack['budget-lines'][number];

/** The line that a row is, by what tells it from others: it has no reference of its own. */
export const budgetLineId = (ids: IdsOfPack, { service, unit, objective, title, first_year: year }: LineRow): BudgetLineId =>
  ids.ofRow('budget-lines', service, unit ?? '', objective ?? '', title, year);

const lineOf = (row: LineRow, ids: IdsOfPack): BudgetLine => ({
  id: budgetLineId(ids, row), title: row.title, serviceId: ids.of('services', row.service), unitId: ids.find('units', row.unit), objectiveId: ids.find('objectives', row.objective),
  costCentre: row.cost_centre, firstYear: row.first_year, amounts: [decimal.canonical(row.first_amount), decimal.canonical(row.second_amount), decimal.canonical(row.third_amount)], version: 1,
});

/** Writes the budget lines that a judged pack brings new, each with its one event. Answers how many. */
export async function writeBudgetLines(work: UnitOfWork, { changes }: SoundPack, { ids, importId }: { readonly ids: IdsOfPack; readonly importId: ImportId | null }): Promise<number> {
  const brought = changes.filter(({ sheet, effect }) => sheet === 'budget-lines' && effect === 'brings');
  for (const { row, cells, sheet } of brought) {
    const line = lineOf(row as LineRow, ids);
    await saveBudgetLine(work, line);
    const stream = { type: 'budget-line', id: line.id } as const;
    work.beginStream(stream);
    const event: ImportEvent = {
      name: 'RowImported', stream, payload: { sheet, ref: line.title, added: true, columns: cells.map(({ column }) => column), ...(importId !== null && { importId }) },
      wording: Object.fromEntries(cells.map(({ column, becomes }) => [column, becomes ?? 'nothing'])),
    };
    work.record(event);
  }
  return brought.length;
}
