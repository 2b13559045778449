import type { Cast } from './cast';

const idOf = async (cast: Cast, table: string, column: string, ref: string): Promise<string> => {
  const [found] = await cast.look((reading) =>
    reading.query<{ id: string }>(`select id from ${table} where council_id = $1 and ${column} = $2`, [cast.councilId, ref]),
  );
  if (!found) throw new Error(`The example council has no ${table} ${ref}.`);
  return found.id;
};

/** The ids behind the references of the example council's pack. */
export const idsOf = {
  service: (cast: Cast, ref: string) => idOf(cast, 'service', 'code', ref),
  unit: (cast: Cast, ref: string) => idOf(cast, 'unit', 'code', ref),
  post: (cast: Cast, ref: string) => idOf(cast, 'post', 'code', ref),
  measure: (cast: Cast, ref: string) => idOf(cast, 'measure', 'ref', ref),
  objective: (cast: Cast, ref: string) => idOf(cast, 'objective', 'reference', ref),
  person: (cast: Cast, name: string) => idOf(cast, 'person', 'name', name),
} as const;
