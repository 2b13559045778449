import type { PackFault } from '../pack-fault';
import type { PackRule } from '../pack-rule';
import { packSchema } from '../pack-schema';

type LooseCells = { readonly row: number } & Readonly<Record<string, unknown>>;

/** No two rows of a sheet have the same key; the second is named, with the first. */
export const rowsAreToldApart: PackRule = (sheets) =>
  packSchema.flatMap(({ name, key }) => {
    const firsts = new Map<string, number>();
    const faults: PackFault[] = [];
    for (const row of sheets.rows(name) as readonly unknown[] as readonly LooseCells[]) {
      const parts = key.map((column) => row[column]);
      if (parts.includes(undefined)) continue;
      const words = parts.join(', ');
      const first = firsts.get(words);
      if (first === undefined) firsts.set(words, row.row);
      else faults.push(sheets.fault(name, row.row, key.join(', '), `${words} a second time, after row ${first}`, 'each once'));
    }
    return faults;
  });
