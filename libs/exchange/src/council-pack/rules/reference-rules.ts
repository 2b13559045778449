import { type PackFault, packSchema, type SheetName } from '../council-pack';
import type { Sheet } from '../pack-format';
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

const nearest = (text: string, refs: ReadonlySet<string>): string => {
  const near = [...refs].find((ref) => ref.toLowerCase() === text.toLowerCase());
  return near === undefined ? '' : `, such as ${near}`;
};

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
