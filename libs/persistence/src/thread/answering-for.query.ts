import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A post that answers for an objective, and who answers for the post today. */
export interface AnswersForObjective {
  readonly objectiveId: ObjectiveId;
  readonly post: string;
  readonly people: string;
}

/**
 * Who answers for some objectives: of the council plan the head of the lead service and the director above; of a service or unit whoever
 * writes the plan and whoever decides it.
 */
export const listAnsweringForObjectives = (reading: Reading, objectiveIds: readonly ObjectiveId[]): Promise<AnswersForObjective[]> =>
  reading.query<AnswersForObjective>(
    `select o.id as "objectiveId", post.title as post, coalesce((select string_agg(distinct person.name, ', ' order by person.name) from responsibility r
         join person on person.id = r.person_id where r.post_id = post.id and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3) and r.basis <> 'deputy'), '') as people
     from objective o left join plan p on p.id = o.plan_id left join service s on s.id = o.lead_service_id left join directorate d on d.id = s.directorate_id
       cross join lateral (values (1, coalesce(p.author_post_id, s.head_post_id)), (2, coalesce(p.decider_post_id, d.head_post_id))) as answering (place, post_id)
       join post on post.id = answering.post_id
     where o.council_id = $1 and o.id = any ($2) order by o.id, answering.place`,
    [reading.council.id, objectiveIds, reading.today],
  );
