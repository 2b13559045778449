import { budgetLimits } from '@golden-thread/domain/money/budget-line';
import type { KnownRow } from '@golden-thread/exchange/council-pack/known-council';

/** Room for the number behind a title. */
const room = ' (9999)'.length;

/**
 * Budget lines as a pack names them. It tells them apart by service, unit, objective, title and first year, and pages let people write two that are equal in all of these:
 * the second is called by its title and " (2)", so that the council's own file is taken in elsewhere, and here finds each line again.
 */
export function distinctLines(rows: readonly KnownRow[]): readonly KnownRow[] {
  const keyWith = ({ cells }: KnownRow, title: string): string => JSON.stringify([cells['service'], cells['unit'], cells['objective'], title, cells['first_year']]);
  const titles = new Set(rows.map((row) => keyWith(row, String(row.cells['title']))));
  const seen = new Set<string>();
  const inOrder = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder.map((row) => {
    const title = String(row.cells['title']);
    const key = keyWith(row, title);
    if (!seen.has(key)) {
      seen.add(key);
      return row;
    }
    const free = (number: number): string => {
      const candidate = `${title.slice(0, budgetLimits.title - room)} (${number})`;
      return titles.has(keyWith(row, candidate)) ? free(number + 1) : candidate;
    };
    const numbered = free(2);
    titles.add(keyWith(row, numbered));
    return { ...row, cells: { ...row.cells, title: numbered } };
  });
}
