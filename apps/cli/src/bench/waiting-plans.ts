import { Client } from 'pg';
import type { BenchDatabase } from './bench-database';

/** Recovery plans that wait for a director's decision, one for each decision to be measured; with the director's open task. */
export async function makeWaitingPlans({ ownerUrl, councilId, organisation }: BenchDatabase, count: number): Promise<void> {
  const titled = (title: string): string => organisation.posts.find((post) => post.title.startsWith(title))!.id;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const content = {
      objective: 'To be reached', causes: 'Capacity', startValue: '71.2', goalValue: '80', resources: 'None',
      trajectory: [{ month: '2026-10', value: '74' }], actions: [{ step: 'Recruit', owner: 'Manager', dueOn: '2026-10-30', prediction: '' }],
    };
    await client.query(
      `insert into recovery_plan (id, council_id, reference, title, state, service_id, origin_type, origin_id, accountable_post_id,
         director_post_id, requester_post_id, panel_chair_post_id, content, author_ids, submitted_on)
       select md5('plan' || n)::uuid, $1, 'RP-' || n, 'Plan ' || n, 'awaiting-decision', $2, 'clinic', md5('clinic' || n)::uuid, $3, $4, $5, $6, $7, '{}', '2026-09-10'
       from generate_series(1, $8::int) n`,
      [councilId, organisation.services[0]!.id, titled('Head of service 0.0'), titled('Director 0'), titled('Chief'), titled('Committee Chair'), JSON.stringify(content), count],
    );
    await client.query(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, state, opened_at)
       select md5('task' || n)::uuid, $1, 'decide-recovery-plan', $2, 'recovery-plan', md5('plan' || n)::uuid, 'RP-' || n, 'open', now()
       from generate_series(1, $3::int) n`,
      [councilId, titled('Director 0'), count],
    );
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

/** The reference's id, as made above. */
export const planIdsInOrder = async (bench: BenchDatabase): Promise<readonly string[]> =>
  bench.database.read(bench.councilId, async (reading) =>
    (await reading.query<{ id: string }>('select id from recovery_plan order by reference')).map(({ id }) => id),
  );
