import type { EventSeen } from '../event-log/find-event';
import type { Reading } from '../unit-of-work/reading';
import type { PersonTold } from './person-told';

/** Everybody who acted on the thing before this event, but for whoever caused it. */
export const listThoseWhoTookPart = (reading: Reading, event: EventSeen): Promise<PersonTold[]> =>
  reading.query<PersonTold>(
    `select distinct person.id as "personId", person.email
     from event e join person on person.id = e.actor_id and (person.left_on is null or person.left_on >= $5)
     where e.stream_type = $1 and e.stream_id = $2 and e.sequence < $3 and e.actor_id is distinct from $4::uuid
     order by 1`,
    [event.stream.type, event.stream.id, event.sequence, event.actorId, reading.today],
  );
