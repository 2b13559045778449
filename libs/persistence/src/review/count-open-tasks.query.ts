import type { ThingType } from '@golden-thread/domain';
import type { Reading } from '../unit-of-work/reading';

/** How many tasks about any of these subjects are open, before what this unit of work opens or closes itself. */
export async function countOpenTasks(
  reading: Reading,
  subjects: readonly { readonly type: ThingType; readonly id: string }[],
): Promise<number> {
  const [row] = await reading.query<{ open: number }>(
    `select count(*)::int as open from task where state = 'open'
     and (subject_type, subject_id) in (select * from unnest($1::text[], $2::uuid[]))`,
    [subjects.map(({ type }) => type), subjects.map(({ id }) => id)],
  );
  return row?.open ?? 0;
}
