import type { ActionStatus } from '@golden-thread/domain/action/action';
import type { Risk } from '@golden-thread/domain/risk/risk';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A risk as the register lists it. */
export interface RiskSummary
  extends Pick<Risk, 'id' | 'reference' | 'title' | 'controls' | 'inherent' | 'residual' | 'target' | 'state' | 'corporate' | 'nextReviewOn' | 'reviews'> {
  readonly service: string | null;
  readonly owner: string;
  /** How many actions are under way against it. */
  readonly openActions: number;
}

/** The register; closed ones only where they are asked for. The highest residual score first. */
export const listRisks = (reading: Reading, { closed }: { readonly closed: boolean }): Promise<RiskSummary[]> =>
  reading.query<RiskSummary>(
    `select r.id, r.reference, r.title, r.controls, r.inherent, r.residual, r.target, r.state, r.corporate, r.next_review_on as "nextReviewOn", r.reviews, s.name as service,
            p.title as owner, (select count(*)::int from action a where a.origin_id = r.id and a.status not in ('achieved', 'deleted')) as "openActions"
     from risk r join post p on p.id = r.owner_post_id left join service s on s.id = r.service_id where $1 or r.state <> 'closed'
     order by (r.residual->>'impact')::int * (r.residual->>'likelihood')::int desc, r.reference limit 5000`,
    [closed],
  );

/** What a risk's page names beside the risk itself. */
export interface RiskNames {
  readonly service: string | null;
  readonly owner: string;
  readonly people: string;
  readonly objective: { readonly reference: string; readonly title: string } | null;
  readonly actions: readonly { readonly reference: string; readonly title: string; readonly status: ActionStatus; readonly statusName: string | null }[];
}

export async function findRiskNames(reading: Reading, { id }: Risk): Promise<RiskNames> {
  const [names] = await reading.query<RiskNames>(
    `select s.name as service, p.title as owner,
            coalesce((select string_agg(distinct person.name, ', ' order by person.name) from responsibility q join person on person.id = q.person_id
                      where q.post_id = p.id and q.starts_on <= $2 and (q.ends_on is null or q.ends_on >= $2) and q.basis <> 'deputy'), '') as people,
            (select json_build_object('reference', o.reference, 'title', o.title) from objective o where o.id = r.objective_id) as objective,
            coalesce((select json_agg(json_build_object('reference', a.reference, 'title', a.title, 'status', a.status, 'statusName', a.status_name) order by a.due_on) from action a where a.origin_id = r.id), '[]') as actions
     from risk r join post p on p.id = r.owner_post_id left join service s on s.id = r.service_id where r.id = $1`,
    [id, reading.today],
  );
  return names ?? { service: null, owner: '', people: '', objective: null, actions: [] };
}
