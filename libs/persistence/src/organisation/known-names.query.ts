import type { Reading } from '../unit-of-work/unit-of-work';

/** Those of some names that are nobody's: no open post has them as title or code, and no person who works here as name or e-mail. Case does not count. */
export async function listNamesOfNobody(reading: Reading, names: readonly string[]): Promise<string[]> {
  const rows = await reading.query<{ name: string }>(
    `select n.name from unnest($2::text[]) n(name)
     where not exists (select 1 from post where council_id = $1 and lower(n.name) in (lower(title), lower(code)) and (closed_on is null or closed_on > $3))
       and not exists (select 1 from person where council_id = $1 and lower(n.name) in (lower(name), lower(email)) and (left_on is null or left_on >= $3))`,
    [reading.council.id, names, reading.today],
  );
  return rows.map(({ name }) => name);
}
