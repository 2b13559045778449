import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';

/** What stands at the end of a life, each line of it with how often it stands: the same in every life of one story, whatever was killed on the way. */
export type LifeCounted = Readonly<Record<string, number>>;

/**
 * The lines that are counted, in words that are the same in every life: names and days, never ids. An e-mail in doubt is one that was sent
 * or not: nobody can know, and it is not sent again. An e-mail of its own counts by its notice, sent or not needed any more, because
 * whether somebody answers before it could leave is a matter of milliseconds, killed or not.
 */
const counted = {
  event: `select e.name || ' of ' || e.stream_type || ', ' || (e.occurred_at at time zone 'Europe/London')::date || ', ' || coalesce(p.name, 'the engine') as what
          from event e left join person p on p.id = e.actor_id`,
  task: `select t.kind || ', ' || t.state || ', ' || o.code || ', ' || t.subject_label || ', ' || coalesce(t.due_on::text, 'no date') as what
         from task t join post o on o.id = t.post_id`,
  notice: `select n.kind || ', ' || n.channel || ', ' || p.name || ', ' || n.council_date || ', ' || n.subject as what
           from notice n join person p on p.id = n.person_id`,
  'e-mail': `select l.kind || ', ' || case l.state when 'possibly-sent' then 'sent' else l.state end || ', ' || p.name || ', ' || l.council_date as what
             from letter l join person p on p.id = l.person_id where l.kind = 'digest'
             union all
             select 'single, ' || case when n.unsent_because is not null or l.state in ('sent', 'possibly-sent') then 'sent or answered before' else coalesce(l.state, 'none') end
               || ', ' || p.name || ', ' || n.council_date || ', ' || n.subject
             from notice n join person p on p.id = n.person_id left join letter l on l.id = n.letter_id
             where n.channel = 'email' and (l.kind = 'single' or l.id is null)`,
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
