import { recordPlanDecision } from '@golden-thread/application/plan/decide-plan';
import { submitPlan } from '@golden-thread/application/plan/submit-plan';
import { saveObjective, saveServicePlan } from '@golden-thread/application/plan/write-plan';
import { linkObjectives } from '@golden-thread/application/thread/write-thread';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ServicePlanContent } from '@golden-thread/domain/plan/service-plan-content';
import type { ObjectiveId, PlanId, PostId } from '@golden-thread/domain/shared/id';
import { findPlan, type PlanRecord, servicePlanId, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { type Cast, exampleCouncil, StoryStuck } from './cast';
import { idsOf } from './find-things';
import { type OwnObjectives, sharedTitle } from './own-objectives';
import { reviewTexts } from './review-quarter';

const sourced = (text: string, sourcedOn: CalendarDate | null) => ({ text, sourcedOn, waivedBecause: null });

/** What the head of a service writes in its plan, beside the objectives that came with the pack. */
const servicePlanTexts = (service: string): ServicePlanContent => {
  const { risks, budget } = reviewTexts(service, 1);
  return {
    sections: {
      measures: 'The five measures of the service, each with its target for every quarter.',
      projects: 'What the council plan names, by quarter, with one name behind each.',
      risks,
      workforce: 'Vacancies filled within three months; every manager trained in talking about objectives.',
    },
    evidence: {
      legislation: sourced('No new duty begins this year beyond those in the register.', '2026-02-16'),
      demography: sourced('120,000 residents, one in five over 65, two wards growing.', '2025-11-03'),
      'social-trends': { text: '', sourcedOn: null, waivedBecause: 'Covered for all services by the analysis of last July.' },
      customers: sourced("The residents' survey and last year's complaints, read with the team.", '2026-01-22'),
      'past-performance': sourced('Three years of figures; what went well and what did not.', '2026-03-20'),
      workforce: sourced(`Vacancies and sickness of the service. ${budget}`, '2026-03-31'),
    },
  };
};

const { year } = exampleCouncil;

const planOf = async (cast: Cast, id: PlanId): Promise<PlanRecord> => {
  const plan = await cast.read((reading) => findPlan(reading, id));
  if (plan?.authorPostId == null || plan.deciderPostId === null) throw new StoryStuck(`The plan ${id} has not been asked for.`);
  return plan;
};
const servicePlan = async (cast: Cast, service: string) => planOf(cast, servicePlanId(await idsOf.service(cast, service), year));
const unitPlan = async (cast: Cast, unit: string) => planOf(cast, unitPlanId(await idsOf.unit(cast, unit), year));

/** The head of a service fills its plan and sends it to the director. */
export async function submitServicePlan(cast: Cast, service: string): Promise<void> {
  const plan = await servicePlan(cast, service);
  const head = await cast.holderOf(plan.authorPostId!);
  const content = servicePlanTexts(service);
  await cast.expectAccepted(saveServicePlan(cast.database, head, { planId: plan.id, content, submission: cast.submissionFor(`${service} save`) }));
  await cast.expectAccepted(submitPlan(cast.database, head, { planId: plan.id, submission: cast.submissionFor(`${service} submit`) }));
}

/** The director decides it: approved, or returned where a reason is given. */
export async function decideServicePlan(cast: Cast, service: string, reason = ''): Promise<void> {
  const plan = await servicePlan(cast, service);
  const decision = reason === '' ? ('approve' as const) : ('return' as const);
  const command = { planId: plan.id, decision, reason, submission: cast.submissionFor(`${service} decide`) };
  await cast.expectAccepted(recordPlanDecision(cast.database, await cast.holderOf(plan.deciderPostId!), command));
}

/** The manager of a unit sends its targets to the head of the service. */
export async function submitUnitPlan(cast: Cast, unit: string): Promise<void> {
  const plan = await unitPlan(cast, unit);
  await cast.expectAccepted(submitPlan(cast.database, await cast.holderOf(plan.authorPostId!), { planId: plan.id, submission: cast.submissionFor(`${unit} submit`) }));
}

/** The head of the service approves them, by which the unit's people are asked for theirs. */
export async function approveUnitPlan(cast: Cast, unit: string): Promise<void> {
  const plan = await unitPlan(cast, unit);
  const command = { planId: plan.id, decision: 'approve' as const, reason: '', submission: cast.submissionFor(`${unit} approve`) };
  await cast.expectAccepted(recordPlanDecision(cast.database, await cast.holderOf(plan.deciderPostId!), command));
}

/** A person sends their objectives to their manager; whoever shares a job, or came late, and has none yet takes over the unit's or the service's; a director, what the council plan
 * promises of theirs. */
export async function submitOwnObjectives(cast: Cast, { id: planId, key, personId, postId, isUnwritten }: OwnObjectives): Promise<void> {
  const self = await cast.person(personId);
  if (isUnwritten) await writeSharedObjective(cast, self, { planId, key, postId });
  await cast.expectAccepted(submitPlan(cast.database, self, { planId, submission: cast.submissionFor(`${key} submit`) }));
}

async function writeSharedObjective(cast: Cast, self: Actor, { planId, key, postId }: { readonly planId: PlanId; readonly key: string; readonly postId: PostId }): Promise<void> {
  const [above] = await cast.read((reading) =>
    reading.query<{ id: ObjectiveId }>(
      `select o.id from objective o join plan u on u.id = o.plan_id
         join post p on p.unit_id = u.unit_id or (p.unit_id is null and p.service_id = u.service_id)
       where o.council_id = $1 and p.id = $2 and u.kind in ('unit-plan', 'service-plan') and u.year = $3 order by o.position limit 1`,
      [cast.councilId, postId, year],
    ),
  );
  const served = above ?? (await promisedOfDirectorate(cast, postId));
  if (!served) throw new StoryStuck(`Nothing stands above the plan ${planId} that has an objective.`);
  const given = { planId, title: above ? sharedTitle : directorsTitle, target: null, dueOn: null, submission: cast.submissionFor(`${key} write`) };
  const { id } = await cast.expectAccepted(saveObjective(cast.database, self, given));
  const link = { planId, objectiveId: id, parentId: served.id, kind: 'direct' as const, submission: cast.submissionFor(`${key} link`) };
  await cast.expectAccepted(linkObjectives(cast.database, self, link));
}

/** What a director writes, who is in no service. */
const directorsTitle = 'What the council plan promises of my services is kept';

/** The last deliverable of the council plan that a service of the post's directorate leads on: the first of one is being changed while they write. */
async function promisedOfDirectorate(cast: Cast, postId: PostId): Promise<{ readonly id: ObjectiveId } | undefined> {
  const [found] = await cast.read((reading) =>
    reading.query<{ id: ObjectiveId }>(
      `select o.id from objective o join service s on s.id = o.lead_service_id join post p on p.directorate_id = s.directorate_id
       where o.council_id = $1 and p.id = $2 and o.level = 'council' and o.year = $3 order by o.position desc limit 1`,
      [cast.councilId, postId, year],
    ),
  );
  return found;
}

/** Their manager agrees. */
export async function agreeObjectives(cast: Cast, { id: planId, key, deciderPostId }: OwnObjectives): Promise<void> {
  const command = { planId, decision: 'approve' as const, reason: '', submission: cast.submissionFor(`${key} agree`) };
  await cast.expectAccepted(recordPlanDecision(cast.database, await cast.holderOf(deciderPostId), command));
}
