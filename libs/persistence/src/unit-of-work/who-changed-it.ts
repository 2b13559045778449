import type { Outcome, Refusal } from '@golden-thread/domain';
import type { TransactionLine } from './transaction-line';

type Refused = Extract<Outcome<never>, { ok: false }>;

interface LastEvent {
  readonly by: string;
  readonly at: string;
  readonly name: string;
  readonly payload: object;
  readonly texts: readonly string[];
}

/**
 * A `Stale` refusal with what its reader wants to know: who changed the thing last, when (council's clock), what they did and
 * said, and which thing's history tells the rest. Said of the thing that the refusal names; it names none any more where nothing is known of it.
 */
export async function whoChangedIt(line: TransactionLine, councilId: string, refusal: Refusal): Promise<Refused> {
  const { thingType = '', thingId = '', ...said } = refusal.details ?? {};
  const named = { thingType, thingId };
  const [last] = thingType === '' ? [] : await line.query<LastEvent>(
    `select coalesce(p.name, 'Golden Thread') as by, e.occurred_at as at, e.name, e.payload,
       array(select text from event_wording w where w.council_id = e.council_id and w.event_id = e.id order by field) as texts
     from event e left join person p on p.id = e.actor_id
     where e.council_id = $1 and e.stream_type = $2 and e.stream_id = $3 order by e.sequence desc limit 1`,
    [councilId, String(thingType), String(thingId)],
  );
  const known = last && { changedBy: last.by, changedAt: last.at, changed: last.name, changedFacts: JSON.stringify(last.payload), changedTexts: last.texts, ...named };
  return { ok: false, refusal: { ...refusal, details: { ...said, ...known } } };
}
