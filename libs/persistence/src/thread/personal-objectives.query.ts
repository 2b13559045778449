import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { readingOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/**
 * A person's objective as the thread counts it: once it is agreed, for everybody who reads plans; before, for its circle alone. What it
 * says, and whose it is, its circle alone reads: for others `title`, `person` and `reason` are null.
 */
export interface PersonalObjective {
  readonly id: ObjectiveId;
  readonly planId: PlanId;
  readonly title: string | null;
  readonly person: string | null;
  readonly breakReason: string | null;
}

/** The objectives of people that serve one objective of a service, a unit or the council, by name where the reader is in their circle. */
export const listPersonalObjectivesServing = (reading: Reading, actor: Actor, objectiveId: ObjectiveId): Promise<PersonalObjective[]> =>
  reading.query(
    `select o.id, o.plan_id as "planId",
       case when circle.id is not null then o.title end as title,
       case when circle.id is not null then person.name end as person,
       case when circle.id is not null then o.break_reason end as "breakReason"
     from objective o join plan p on p.id = o.plan_id join person on person.id = p.person_id
       left join reading_access('individual-plan', $3, $4, $5) circle on circle.id = p.id and circle.access = 'whole'
     where o.council_id = $1 and o.level = 'individual' and (p.state = 'approved' or circle.id is not null)
       and o.id in (select child_id from objective_link where council_id = $1 and parent_id = $2) order by person, o.position, o.id`,
    [reading.council.id, objectiveId, ...readingOf(actor, 'individual-plan'), reading.today],
  );
