import type { Outcome, Refusal, Stream } from '@golden-thread/domain';
import type { TransactionLine } from './transaction-line';

type Refused = Extract<Outcome<never>, { ok: false }>;

interface LastEvent {
  readonly by: string;
  readonly at: string;
}

/**
 * A `Stale` refusal with what its reader wants to know: who changed the thing last, when (council's clock), and which thing's history
 * tells the rest. Said of the first stream that was held; left as it is where nothing was.
 */
export async function whoChangedIt(line: TransactionLine, councilId: string, held: readonly Stream[], refusal: Refusal): Promise<Refused> {
  const [stream] = held;
  if (stream === undefined) return { ok: false, refusal };
  const [last] = await line.query<LastEvent>(
    `select coalesce(p.name, 'Golden Thread') as by, e.occurred_at as at from event e left join person p on p.id = e.actor_id
     where e.council_id = $1 and e.stream_type = $2 and e.stream_id = $3 order by e.sequence desc limit 1`,
    [councilId, stream.type, stream.id],
  );
  if (last === undefined) return { ok: false, refusal };
  const known = { changedBy: last.by, changedAt: last.at, thingType: stream.type, thingId: stream.id };
  return { ok: false, refusal: { ...refusal, details: { ...known, ...refusal.details } } };
}
