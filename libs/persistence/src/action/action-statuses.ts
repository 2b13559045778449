/** A council's own names for where an action stands: a row each, in the order in which they are offered; none where it has named none. */

import { type NamedStatus, shippedStatuses, type StatusSet } from '@golden-thread/domain/action/action-status';
import type { Finding, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The council's set, else the shipped one. */
export async function findActionStatuses(finding: Finding): Promise<StatusSet> {
  const rows = await finding.query<NamedStatus>('select key, title, means, asks_why as "asksWhy", offered from action_status where council_id = $1 order by position', [finding.council.id]);
  return rows.length === 0 ? shippedStatuses : rows;
}

/** Writes the whole set; an action that stands by a status that was renamed is called as it is called from now on. */
export function saveActionStatuses(work: UnitOfWork, set: StatusSet, renamed?: Pick<NamedStatus, 'key' | 'title'>): void {
  for (const [position, { key, title, means, asksWhy, offered }] of set.entries()) {
    work.send(
      `insert into action_status (council_id, key, title, means, asks_why, offered, position) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (council_id, key) do update set title = excluded.title, asks_why = excluded.asks_why, offered = excluded.offered, position = excluded.position`,
      [work.council.id, key, title, means, asksWhy, offered, position],
    );
  }
  if (renamed) work.send('update action set status_key = $2, status_name = $3 where council_id = $1 and coalesce(status_key, status) = $2', [work.council.id, renamed.key, renamed.title]);
}
