import type { Cast } from './cast';

const find = (table: string, column: string): string => `select id from ${table} where council_id = $1 and ${column} = $2`;

const statements = {
  service: find('service', 'code'),
  unit: find('unit', 'code'),
  post: find('post', 'code'),
  measure: find('measure', 'ref'),
  objective: find('objective', 'reference'),
  person: find('person', 'name'),
} as const;

const idOf = async (cast: Cast, kind: keyof typeof statements, ref: string): Promise<string> => {
  const [found] = await cast.look((reading) => reading.query<{ id: string }>(statements[kind], [cast.councilId, ref]));
  if (!found) throw new Error(`The example council has no ${kind} ${ref}.`);
  return found.id;
};

/** The ids behind the references of the example council's pack; a person's by their name. */
export const idsOf = {
  service: (cast: Cast, ref: string) => idOf(cast, 'service', ref),
  unit: (cast: Cast, ref: string) => idOf(cast, 'unit', ref),
  post: (cast: Cast, ref: string) => idOf(cast, 'post', ref),
  measure: (cast: Cast, ref: string) => idOf(cast, 'measure', ref),
  objective: (cast: Cast, ref: string) => idOf(cast, 'objective', ref),
  person: (cast: Cast, name: string) => idOf(cast, 'person', name),
} as const;
