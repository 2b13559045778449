import type { Reading } from '../unit-of-work/reading';

/** The content of the pack that the council imported last, by its digest, and when; undefined before the first. */
export async function lastImport(reading: Reading): Promise<{ readonly digest: string; readonly occurredAt: string } | undefined> {
  const [found] = await reading.query<{ digest: string; occurredAt: string }>(
    `select payload->>'digest' as digest, occurred_at as "occurredAt" from event
     where council_id = $1 and stream_type = 'council' and stream_id = $1 and name = 'PackImported' order by sequence desc limit 1`,
    [reading.council.id],
  );
  return found;
}
