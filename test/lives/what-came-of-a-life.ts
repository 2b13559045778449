import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';

/** What stands at the end of a life, counted: the same in every life of one story, whatever was killed on the way. */
export type LifeCounted = Readonly<Record<string, number>>;

/** A name for each count, and the rows that are counted. An e-mail in doubt is one that was sent or not: nobody can know, and it is not sent again. */
const counted = {
  event: 'select name as what from event',
  task: `select kind || ', ' || state as what from task`,
  notice: `select kind || ', ' || channel as what from notice`,
  'e-mail': `select kind || ', ' || case state when 'possibly-sent' then 'sent' else state end as what from letter`,
} as const;

export async function countLife(fresh: FreshDatabase): Promise<LifeCounted> {
  const counts: Record<string, number> = {};
  for (const [what, rows] of Object.entries(counted)) {
    for (const row of await fresh.asOwner<{ what: string; times: number }>(`select what, count(*)::int as times from (${rows}) as counted group by what order by what`)) {
      counts[`${what} ${row.what}`] = row.times;
    }
  }
  return counts;
}

/** What is otherwise than in an undisturbed life, a line each. */
export function differences(undisturbed: LifeCounted, life: LifeCounted): string[] {
  const names = [...new Set([...Object.keys(undisturbed), ...Object.keys(life)])].sort();
  return names.filter((name) => undisturbed[name] !== life[name]).map((name) => `${name}: ${life[name] ?? 0} instead of ${undisturbed[name] ?? 0}`);
}
