import { isId } from '@golden-thread/domain';
import type { Reading } from '../unit-of-work';

/** The names of the people, posts and parts of the organisation whose ids stand anywhere in these facts, by id. */
export async function findNames(reading: Reading, facts: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(facts.flatMap(idsIn))];
  if (ids.length === 0) return new Map();
  const rows = await reading.query<{ id: string; name: string }>(
    `select id, name from person where council_id = $1 and id = any ($2)
     union all select id, title from post where council_id = $1 and id = any ($2)
     union all select id, name from directorate where council_id = $1 and id = any ($2)
     union all select id, name from service where council_id = $1 and id = any ($2)
     union all select id, name from unit where council_id = $1 and id = any ($2)
     union all select id, name from committee where council_id = $1 and id = any ($2)`,
    [reading.council.id, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function idsIn(value: unknown): string[] {
  if (isId(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : [];
}
