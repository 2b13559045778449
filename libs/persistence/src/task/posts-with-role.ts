import type { Role } from '@golden-thread/domain/authority';
import type { Reading } from '../unit-of-work/reading';

/** The open posts that carry a role. */
export async function listPostsWithRole(reading: Reading, role: Role): Promise<string[]> {
  const rows = await reading.query<{ id: string }>(
    'select id from post where $1 = any (roles) and (closed_on is null or closed_on > $2) order by id',
    [role, reading.today],
  );
  return rows.map(({ id }) => id);
}
