import type { Reading } from '../unit-of-work/reading';

/** The references that a council's rows have, by the sheet of the pack that would name them, with the ids they stand for. */
export type RefsOfCouncil = ReadonlyMap<string, ReadonlyMap<string, string>>;

const sql = `
  select 'directorates' as sheet, code as ref, id from directorate where council_id = $1
  union all select 'services', code, id from service where council_id = $1
  union all select 'units', code, id from unit where council_id = $1
  union all select 'posts', code, id from post where council_id = $1
  union all select 'committees', code, id from committee where council_id = $1
  union all select 'aims', reference, id from aim where council_id = $1
  union all select 'priorities', reference, id from priority where council_id = $1
  union all select 'objectives', reference, id from objective where council_id = $1
  union all select 'measures', ref, id from measure where council_id = $1`;

/** Every reference that the council has already, in one look. */
export async function refsOfCouncil(reading: Reading): Promise<RefsOfCouncil> {
  const rows = await reading.query<{ sheet: string; ref: string; id: string }>(sql, [reading.council.id]);
  const refs = new Map<string, Map<string, string>>();
  for (const { sheet, ref, id } of rows) {
    const known = refs.get(sheet) ?? new Map<string, string>();
    refs.set(sheet, known.set(ref, id));
  }
  return refs;
}
