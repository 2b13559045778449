import type { Characteristic, DeskAssessment, DeskState } from '@golden-thread/domain/assessment/desk-assessment';
import type { DeskAssessmentId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const find = namedBy('find-desk-assessment', { table: 'd', reference: 'reference' }, (whereNamed) => `
  select d.id, d.reference, d.title, d.state, d.version, d.service_id as "serviceId", d.post_id as "postId", d.framework, d.officers, d.deadlines, d.findings,
         d.agreed_by as "agreedBy", d.stood_aside as "stoodAside", d.deputies, d.management_minute as "managementMinute", d.audit, d.is_public as "isPublic", d.follows_id as "followsId", d.closed_on as "closedOn",
         d.lateness_told as "latenessTold", d.evidence_seen_on as "evidenceSeenOn",
         coalesce((select json_agg(json_build_object('key', c.key, 'state', c.state, 'version', c.version, 'leadPostId', c.lead_post_id, 'reviewerPostId', c.reviewer_post_id,
                     'proposal', c.proposal, 'writers', c.writers, 'returnedBecause', c.returned_because, 'evidence', c.evidence, 'stale', c.stale) order by c.position)
                   from desk_characteristic c where c.council_id = d.council_id and c.assessment_id = d.id), '[]') as characteristics
  from desk_assessment d where ${whereNamed}`);

/** The assessment with its characteristics; undefined when the council has none of this name. */
export async function findDeskAssessment(finding: Finding, named: IdOrReference): Promise<DeskAssessment | undefined> {
  const [found] = await finding.query<DeskAssessment & { characteristics: Characteristic[] }>(find(named), [named]);
  return found;
}

/** An assessment held for a decision on it. */
export const deskAssessmentToChange: Loadable<DeskAssessment> = { type: 'desk-assessment', table: 'desk_assessment', reference: 'reference', find: findDeskAssessment };

/** Adds an assessment that is new. */
export function addDeskAssessment(work: UnitOfWork, assessment: DeskAssessment): void {
  const { id, reference, title, state, version, serviceId, postId, framework, officers, deadlines, followsId } = assessment;
  work.send(
    `insert into desk_assessment (id, council_id, reference, title, state, version, service_id, post_id, framework, officers, deadlines, agreed_by, is_public, follows_id, lateness_told)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '{}', false, $12, '{}')`,
    [id, work.council.id, reference, title, state, version, serviceId, postId, JSON.stringify(framework), JSON.stringify(officers), JSON.stringify(deadlines), followsId],
  );
  saveCharacteristics(work, id, assessment.characteristics);
}

/** Writes how an assessment stands over what was read, one version on, and of its characteristics those that changed. */
export function saveDeskAssessment(work: UnitOfWork, before: DeskAssessment, after: DeskAssessment): void {
  const { id, state, findings, officers, agreedBy, stoodAside, deputies, managementMinute, audit, isPublic, closedOn, latenessTold, evidenceSeenOn } = after;
  work.send(
    `update desk_assessment set version = version + 1, state = $2, findings = $3, agreed_by = $4, management_minute = $5, audit = $6, is_public = $7, closed_on = $8,
            lateness_told = $9, evidence_seen_on = $10, officers = $11, stood_aside = $12, deputies = $13 where id = $1`,
    [id, state, findings, agreedBy, managementMinute, audit && JSON.stringify(audit), isPublic, closedOn, latenessTold, evidenceSeenOn, JSON.stringify(officers), stoodAside, deputies],
  );
  const changed = after.characteristics.filter((one, at) => one !== before.characteristics[at]);
  if (changed.length > 0) saveCharacteristics(work, id, changed, after.characteristics);
}

function saveCharacteristics(work: UnitOfWork, id: DeskAssessmentId, changed: readonly Characteristic[], all: readonly Characteristic[] = changed): void {
  work.send(
    `insert into desk_characteristic (council_id, assessment_id, key, position, state, version, lead_post_id, reviewer_post_id, proposal, writers, returned_because, evidence, stale)
     select $1, $2, c.key, c.position, c.state, c.version, c."leadPostId", c."reviewerPostId", nullif(c.proposal, 'null'), c.writers, c."returnedBecause", c.evidence, nullif(c.stale, 'null')
     from jsonb_to_recordset($3) as c(key text, position int, state text, version int, "leadPostId" uuid, "reviewerPostId" uuid, proposal jsonb, writers uuid[], "returnedBecause" text,
                                      evidence jsonb, stale jsonb)
     on conflict (council_id, assessment_id, key) do update set state = excluded.state, version = excluded.version, lead_post_id = excluded.lead_post_id,
       reviewer_post_id = excluded.reviewer_post_id, proposal = excluded.proposal, writers = excluded.writers, returned_because = excluded.returned_because,
       evidence = excluded.evidence, stale = excluded.stale`,
    [work.council.id, id, JSON.stringify(changed.map((one) => ({ ...one, position: all.indexOf(one) })))],
  );
}

/** One line of the list of desk assessments. */
export interface DeskSummary {
  readonly id: DeskAssessmentId;
  readonly reference: string;
  readonly title: string;
  readonly state: DeskState;
  readonly deadlines: DeskAssessment['deadlines'];
  readonly serviceId: ServiceId | null;
  readonly serviceName: string | null;
  /** The key of its framework. */
  readonly framework: string;
  readonly characteristics: number;
  readonly agreed: number;
  readonly stale: number;
  /** The reader leads on, reviews or looks after it. */
  readonly mine: boolean;
}

/** Every desk assessment of the council, those that go on first. That there is one everybody may know; what it says, its page asks. */
export const listDeskSummaries = (reading: Reading, postIds: readonly PostId[]): Promise<DeskSummary[]> =>
  reading.query<DeskSummary>(
    `select d.id, d.reference, d.title, d.state, d.deadlines, d.service_id as "serviceId", s.name as "serviceName", d.framework->>'key' as framework, of_it.count as characteristics, of_it.agreed, of_it.stale,
            of_it.mine or d.post_id = any ($2::uuid[]) or exists (select 1 from jsonb_each_text(d.officers) officer where officer.value = any ($2::text[])) as mine
     from desk_assessment d left join service s on s.id = d.service_id
       cross join lateral (
         select count(*)::int as count, (count(*) filter (where c.state = 'agreed'))::int as agreed, (count(*) filter (where c.stale is not null))::int as stale,
                coalesce(bool_or(c.lead_post_id = any ($2::uuid[]) or c.reviewer_post_id = any ($2::uuid[])), false) as mine
         from desk_characteristic c where c.council_id = d.council_id and c.assessment_id = d.id) of_it
     where d.council_id = $1 order by d.state = 'closed', d.deadlines->>'audit-committee' desc, d.reference desc`,
    [reading.council.id, postIds],
  );
