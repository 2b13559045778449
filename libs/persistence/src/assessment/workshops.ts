import type { Participant } from '@golden-thread/domain/assessment/participant';
import type { StatementEvidence, Workshop, WorkshopAction } from '@golden-thread/domain/assessment/workshop';
import type { ServiceId, WorkshopId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const find = namedBy('find-workshop', { table: 'w', reference: 'reference' }, (whereNamed) => `
  select w.id, w.reference, w.title, w.state, w.version, w.service_id as "serviceId", w.post_id as "postId", w.framework, w.statements, w.meets_on as "meetsOn",
         w.scores_until as "scoresUntil", w.late_joined as "lateJoined", w.timer, w.follows_id as "followsId", w.follow_up_on as "followUpOn",
         (select json_build_object('id', s.id, 'year', y.year, 'key', s.key, 'title', s.title) from stage s join performance_year y on y.id = s.year_id where s.id = w.follow_up_stage_id) as "followUpStage",
         w.follow_up_announced as "followUpAnnounced", w.closed_on as "closedOn", w.is_public as "isPublic",
         w.evidence_seen_on as "evidenceSeenOn",
         coalesce((select json_agg(json_build_object('statement', e.statement, 'records', e.records, 'stale', e.stale) order by e.statement)
                   from workshop_evidence e where e.council_id = w.council_id and e.workshop_id = w.id), '[]') as evidence,
         coalesce((select json_agg(json_build_object('id', p.id, 'personId', p.person_id, 'name', p.name, 'role', p.role, 'from', p."from") order by p.position, p.id)
                   from workshop_participant p where p.council_id = w.council_id and p.workshop_id = w.id), '[]') as participants,
         coalesce((select json_agg(json_build_object('id', a.id, 'statement', a.statement, 'tip', a.tip, 'title', a.title, 'size', a.size, 'state', a.state,
                     'ownerPostId', a.owner_post_id, 'dueOn', a.due_on, 'droppedBecause', a.dropped_because,
                     'became', case when a.became_kind is not null then json_build_object('kind', a.became_kind, 'id', a.became_id, 'reference', a.became_reference, 'title', a.became_title) end) order by a.position, a.id)
                   from workshop_action a where a.council_id = w.council_id and a.workshop_id = w.id), '[]') as actions
  from workshop w where ${whereNamed}`);

/** The workshop with who takes part and what is to be done; undefined when the council has none of this name. */
export async function findWorkshop(finding: Finding, named: IdOrReference): Promise<Workshop | undefined> {
  const [workshop] = await finding.query<Workshop & { participants: Participant[]; actions: WorkshopAction[]; evidence: StatementEvidence[] }>(find(named), [named]);
  return workshop;
}

/** A workshop held for a decision on it. */
export const workshopToChange: Loadable<Workshop> = { type: 'workshop', table: 'workshop', reference: 'reference', find: findWorkshop };

/** Adds a workshop that is new. */
export function addWorkshop(work: UnitOfWork, workshop: Workshop): void {
  const { id, reference, title, state, version, serviceId, postId, framework, statements, meetsOn, scoresUntil, lateJoined, timer, followsId } = workshop;
  work.send(
    `insert into workshop (id, council_id, reference, title, state, version, service_id, post_id, framework, statements, meets_on, scores_until, late_joined, timer,
                           follows_id, follow_up_announced)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, false)`,
    [id, work.council.id, reference, title, state, version, serviceId, postId, JSON.stringify(framework), JSON.stringify(statements), meetsOn, scoresUntil, lateJoined, JSON.stringify(timer), followsId],
  );
}

/** Writes how a workshop stands over what was read, one version on; its framework stays as it was taken over. */
export function saveWorkshop(work: UnitOfWork, { id, state, statements, lateJoined, timer, followUpOn, followUpStage, followUpAnnounced, closedOn, isPublic }: Workshop): void {
  work.send(
    `update workshop set version = version + 1, state = $2, statements = $3, late_joined = $4, timer = $5, follow_up_on = $6, follow_up_announced = $7, closed_on = $8, is_public = $9,
            follow_up_stage_id = coalesce($10, follow_up_stage_id) where id = $1`,
    [id, state, JSON.stringify(statements), lateJoined, JSON.stringify(timer), followUpOn, followUpAnnounced, closedOn, isPublic, followUpStage?.id ?? null],
  );
}

/** Writes somebody who takes part; `keyHash`: of the key in a guest's link, of which nothing else is kept. */
export function addParticipant(work: UnitOfWork, { id: workshopId, participants }: Workshop, keyHash: string | null): void {
  const { id, personId, name, role, from } = participants.at(-1)!;
  work.send('insert into workshop_participant (id, council_id, workshop_id, person_id, name, role, "from", key_hash, position) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    id, work.council.id, workshopId, personId, name, role, from, keyHash, participants.length,
  ]);
}

/** Writes an action of a workshop, new or decided. */
export function saveWorkshopAction(work: UnitOfWork, { id: workshopId, actions }: Workshop, { id, statement, tip, title, size, state, ownerPostId, dueOn, droppedBecause, became }: WorkshopAction): void {
  work.send(
    `insert into workshop_action (id, council_id, workshop_id, statement, tip, title, size, state, owner_post_id, due_on, dropped_because, position, became_kind, became_id,
                                  became_reference, became_title)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (id) do update set state = excluded.state, owner_post_id = excluded.owner_post_id, due_on = excluded.due_on, dropped_because = excluded.dropped_because,
       became_kind = excluded.became_kind, became_id = excluded.became_id, became_reference = excluded.became_reference, became_title = excluded.became_title`,
    [id, work.council.id, workshopId, statement, tip, title, size, state, ownerPostId, dueOn, droppedBecause, actions.length,
      became?.kind ?? null, became?.id ?? null, became?.reference ?? null, became?.title ?? null],
  );
}

/** Writes what the score of a statement rests on. */
export function saveStatementEvidence(work: UnitOfWork, workshopId: WorkshopId, { statement, records, stale }: StatementEvidence): void {
  work.send(
    `insert into workshop_evidence (council_id, workshop_id, statement, records, stale) values ($1, $2, $3, $4, $5)
     on conflict (council_id, workshop_id, statement) do update set records = excluded.records, stale = excluded.stale`,
    [work.council.id, workshopId, statement, JSON.stringify(records), stale && JSON.stringify(stale)],
  );
}

/** The linked records of a workshop were looked at today. */
export function saveEvidenceSeen(work: UnitOfWork, id: WorkshopId): void {
  work.send('update workshop set evidence_seen_on = $2 where id = $1', [id, work.today]);
}

/** The follow-up of a workshop is set up, or those who took part were told of it. */
export function saveFollowUpAnnounced(work: UnitOfWork, id: WorkshopId): void {
  work.send('update workshop set version = version + 1, follow_up_announced = true where id = $1', [id]);
}

/** One line of the list of workshops. */
export interface WorkshopSummary {
  readonly id: WorkshopId;
  readonly reference: string;
  readonly title: string;
  readonly state: Workshop['state'];
  readonly meetsOn: Workshop['meetsOn'];
  readonly serviceId: ServiceId | null;
  readonly serviceName: string | null;
  /** The key of its framework. */
  readonly framework: string;
  readonly statements: number;
  readonly done: number;
  readonly openActions: number;
  /** The reader takes part in it. */
  readonly mine: boolean;
}

/**
 * Every workshop of the council, those that are to come or run first. That there is one, and on what, everybody may know; what was said in it is
 * read by whoever takes part, and once it is closed by all.
 */
export const listWorkshopSummaries = (reading: Reading, personId: Participant['personId']): Promise<WorkshopSummary[]> =>
  reading.query<WorkshopSummary>(
    `select w.id, w.reference, w.title, w.state, w.meets_on as "meetsOn", w.service_id as "serviceId", s.name as "serviceName", w.framework->>'key' as framework,
            jsonb_array_length(w.statements) as statements,
            (select count(*)::int from jsonb_array_elements(w.statements) one where one->>'state' in ('confirmed', 'skipped')) as done,
            (select count(*)::int from workshop_action a where a.council_id = w.council_id and a.workshop_id = w.id and a.state = 'proposed') as "openActions",
            exists (select 1 from workshop_participant p where p.council_id = w.council_id and p.workshop_id = w.id and p.person_id = $2) as mine
     from workshop w left join service s on s.id = w.service_id
     where w.council_id = $1 order by w.state = 'closed', w.meets_on desc, w.reference desc`,
    [reading.council.id, personId],
  );

/** What a screen that follows a workshop needs to know: whether it changed, and how many have scored the statement that is open. */
export interface WorkshopPulse {
  readonly id: WorkshopId;
  readonly version: number;
  readonly scored: number;
}

export const findPulses = (reading: Reading, ids: readonly WorkshopId[]): Promise<WorkshopPulse[]> =>
  reading.query<WorkshopPulse>(
    `select w.id, w.version,
            (select count(*)::int from workshop_score s
             where s.council_id = w.council_id and s.workshop_id = w.id and not s.late
               and s.statement = (select one->>'key' from jsonb_array_elements(w.statements) one where one->>'state' = 'scoring')) as scored
     from workshop w where w.council_id = $1 and w.id = any ($2)`,
    [reading.council.id, ids],
  );
