import { type PackFault, packSchema, type SheetName } from '../council-pack';
import type { Sheet } from '../pack-format';
import { monthNamed } from '../read-day';
import type { PackRule } from './pack-rule';

type UncheckedCells = { readonly row: number } & Readonly<Record<string, unknown>>;

/** No two rows of a sheet have the same key; the second is named, with the first. */
export const rowsAreDistinct: PackRule = (sheets) =>
  packSchema.flatMap(({ name, key }) => {
    const firsts = new Map<string, number>();
    const faults: PackFault[] = [];
    for (const row of sheets.rows(name) as readonly unknown[] as readonly UncheckedCells[]) {
      const parts = key.map((column) => row[column]);
      if (parts.includes(undefined)) continue;
      const words = parts.join(', ');
      const first = firsts.get(words);
      if (first === undefined) firsts.set(words, row.row);
      else faults.push(sheets.fault(name, row.row, key.join(', '), `${words} a second time, after row ${first}`, 'each once'));
    }
    return faults;
  });

/** What a spreadsheet makes of a reference that it takes for a day: the month and day, whatever the year ("MAR1", "1-Mar", "3-1"). */
function dayOf(ref: string): string | undefined {
  const words = /^([a-z]{3,9})[-./_]?(\d{1,2})$/i.exec(ref) ?? swapped(/^(\d{1,2})[-./_]?([a-z]{3,9})$/i.exec(ref));
  const numbers = swapped(/^(\d{1,2})[-./](\d{1,2})$/.exec(ref));
  const month = words === null ? Number(numbers?.[1]) : monthNamed(words[1]!);
  const day = Number((words ?? numbers)?.[2]);
  return month === undefined || !(month >= 1) || !(day >= 1) ? undefined : `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
const swapped = (found: RegExpExecArray | null): readonly string[] | null => (found === null ? null : [found[0], found[2]!, found[1]!]);

/** What stays of a reference when a spreadsheet has taken it for a number, or somebody has written it in another case. */
const worn = (ref: string): string => ref.toLowerCase().replace(/^0+(?=\d)/, '').replaceAll(/[\s\u00a0]+/g, '');

/** The reference that was likely meant, by what spreadsheets do to references: another case, zeros at the front lost, made a day. */
function nearest(text: string, refs: ReadonlySet<string>): string {
  const day = /^\d{4}-(\d{2}-\d{2})$/.exec(text)?.[1];
  const near = [...refs].filter((ref) => worn(ref) === worn(text) || (day !== undefined && dayOf(ref) === day));
  return near.length === 0 ? '' : `, such as ${near.slice(0, 3).join(' or ')}`;
}

/** Every reference is the ref of a row of its sheet, or one that the council has already. */
export const referencesLeadSomewhere: PackRule = (sheets) => {
  const { council } = sheets;
  const people = new Set<string>((council.rows.get('people') ?? []).map(({ id }) => id));
  const refsOf = (sheet: SheetName): ReadonlySet<string> => {
    const own = (sheets.rows(sheet) as readonly unknown[] as readonly UncheckedCells[]).map((row) => row['ref']);
    return new Set([...own.filter((ref) => typeof ref === 'string'), ...(sheet === 'people' ? [] : (council.rows.get(sheet) ?? []).map(({ cells }) => String(cells['ref'])))]);
  };
  const refs = new Map(packSchema.map(({ name }) => [name as string, refsOf(name)]));
  return packSchema.flatMap((sheet) => {
    const columns = (sheet as Sheet).columns.flatMap(({ name, accepts }) => (accepts.type === 'reference' ? [{ name, to: accepts.sheet }] : []));
    return (sheets.rows(sheet.name) as readonly unknown[] as readonly UncheckedCells[]).flatMap((row) =>
      columns.flatMap(({ name, to }) => {
        const value = row[name];
        const existing = refs.get(to)!;
        if (typeof value !== 'string' || existing.has(value) || (to === 'people' && people.has(council.personId(value)))) return [];
        return [sheets.fault(sheet.name, row.row, name, value, `a ref of ${to}${nearest(value, existing)}`)];
      }),
    );
  });
};
