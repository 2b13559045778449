import type { Actor } from '@golden-thread/domain/authority/actor';
import { blankServicePlan, type ServicePlanContent } from '@golden-thread/domain/plan/service-plan-content';
import type { CouncilPlanId, ObjectiveId, PlanId, UnitId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { appraisalRoundId, servicePlanId, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { takeSteps } from '../../engine/testing/take-steps';
import { outboxMessagesOf } from '../../events/events';
import { appointPerson } from '../../organisation/change-holding';
import { addOrganisationPart } from '../../organisation/change-organisation-part';
import { addPerson } from '../../organisation/change-person';
import { addPost } from '../../organisation/change-post';
import { draftYear, publishYear } from '../../timetable/draft-year';
import { allocateDeliverable } from '../allocate-deliverable';
import { closeAppraisalWindow, nextStepOfAppraisalRound, openAppraisalWindow, remindOfObjectives } from '../appraisal-round-steps';
import { addCouncilPlanObjective } from '../change-council-plan-objective';
import { recordPlanDecision } from '../decide-plan';
import { draftCouncilPlan } from '../draft-council-plan';
import { publishCouncilPlan } from '../publish-council-plan';
import { askForObjectives, nextStepOfServiceYear, openUnitPlans, remindOfPlans } from '../service-year-steps';
import { submitPlan } from '../submit-plan';
import { saveObjective, saveServicePlan } from '../write-plan';
import { linkObjectives } from '../../thread/write-thread';

export const year = '2026/27';

/** The value of an accepted outcome; throws the refusal otherwise. */
export const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details)}`);
  return outcome.value;
};

/** What an outcome came to, as a spec compares it. */
export const code = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.refusal.code);

export const wholeServicePlan: ServicePlanContent = {
  sections: { measures: 'Repairs in time', projects: 'New scheduling', risks: 'Vacancies', workforce: 'Two apprentices' },
  evidence: Object.fromEntries(Object.keys(blankServicePlan.evidence).map((key) => [key, { text: 'Seen', sourcedOn: null, waivedBecause: null }])) as ServicePlanContent['evidence'],
};

/** What each test of a cascade begins from, and how far it may be taken from there. */
export class Cascade {
  fresh!: FreshDatabase;
  council!: SmallCouncil;
  unitId!: UnitId;
  planId!: CouncilPlanId;
  objectiveId!: ObjectiveId;
  people: Record<string, Actor> = {};
  private nth = 0;

  /** A council on 1 April with a drafted council plan of one objective without a lead, and a unit with two people in it. */
  async begin(): Promise<void> {
    const { fresh } = this;
    const council = await smallCouncil(fresh, `plans-${(this.nth += 1)}`, '2026-04-01T08:00:00.000Z');
    const [policy, administrator] = [council.actor('policyOfficer'), council.actor('administrator')];
    await draftYear(fresh.database, policy, { year });
    await publishYear(fresh.database, policy, { year, minute: 'Management team, item 4' });
    const unit = value(await addOrganisationPart(fresh.database, administrator, { code: 'U1', name: 'Repairs', parentId: council.serviceId, headPostId: council.posts.unitManager }));
    const unitId = unit.id as UnitId;
    const people: Record<string, Actor> = {};
    for (const [n, name] of ['Asha Rao', 'Ben Hall'].entries()) {
      const post = value(await addPost(fresh.database, administrator, {
        code: `R${n}`, title: `Repairs Operative ${n}`, roles: ['employee'], fte: '1', within: unitId, lineManager: council.posts.unitManager,
      }));
      const person = value(await addPerson(fresh.database, administrator, { name }));
      value(await appointPerson(fresh.database, administrator, { postId: post.id, person: person.id, basis: 'permanent', share: '1', startsOn: '2026-04-01', endsOn: null }));
      people[name] = { councilId: council.id, personId: person.id, name, roles: ['employee'], postIds: [post.id], via: 'page' };
    }
    const planId = value(await draftCouncilPlan(fresh.database, policy, { year, title: 'Council plan 2026-2030' })).id;
    const objectiveId = value(await addCouncilPlanObjective(fresh.database, policy, {
      planId, title: 'Zero homelessness', deliverable: 'Re-let homes in 28 days', endOfPlanResult: 'Nobody in temporary accommodation', priorityId: null, leadServiceId: null,
    })).id;
    Object.assign(this, { council, unitId, people, planId, objectiveId });
  }

  readonly moveClock = (at: string) => this.fresh.asOwner('update council set clock_at = $1 where id = $2', [at, this.council.id]);

  readonly openTasks = async (kind?: string): Promise<string[]> =>
    (
      await this.fresh.asOwner<{ task: string }>(
        `select kind || ': ' || subject_label || ' (' || post.title || ')' as task from task join post on post.id = task.post_id
         where task.council_id = $1 and state = 'open' and ($2::text is null or kind = $2) order by 1`,
        [this.council.id, kind ?? null],
      )
    ).map(({ task }) => task);

  readonly publish = async () => {
    const policy = this.council.actor('policyOfficer');
    value(await allocateDeliverable(this.fresh.database, policy, { planId: this.planId, objectiveId: this.objectiveId, serviceId: this.council.serviceId }));
    return publishCouncilPlan(this.fresh.database, policy, { planId: this.planId });
  };

  readonly wakeYear = async () =>
    value(await takeSteps(this.fresh.database, { councilId: this.council.id, subjectId: servicePlanId(this.council.serviceId, year) }, {
      next: nextStepOfServiceYear, steps: { openUnitPlans, askForObjectives, remindOfPlans },
    }));

  readonly wakeRound = async () =>
    value(await takeSteps(this.fresh.database, { councilId: this.council.id, subjectId: appraisalRoundId(this.council.directorateId, year) }, {
      next: nextStepOfAppraisalRound, steps: { openAppraisalWindow, remindOfObjectives, closeAppraisalWindow },
    }));

  readonly write = async (plan: PlanId, actor: Actor, title: string, parentId: ObjectiveId | null): Promise<ObjectiveId> => {
    const { id } = value(await saveObjective(this.fresh.database, actor, { planId: plan, title, target: '28 days', dueOn: null }));
    if (parentId !== null) value(await linkObjectives(this.fresh.database, actor, { planId: plan, objectiveId: id, parentId, kind: 'direct' }));
    return id;
  };

  /** The service plan is approved; answers its objective. */
  readonly approved = async (): Promise<ObjectiveId> => {
    const { fresh: { database }, council } = this;
    value(await this.publish());
    const service = servicePlanId(council.serviceId, year);
    value(await saveServicePlan(database, council.actor('serviceManager'), { planId: service, content: wholeServicePlan }));
    const objective = await this.write(service, council.actor('serviceManager'), 'Accommodation within 21 days', this.objectiveId);
    value(await submitPlan(database, council.actor('serviceManager'), { planId: service }));
    value(await recordPlanDecision(database, council.actor('director'), { planId: service, decision: 'approve', reason: '' }));
    return objective;
  };

  /** And the unit's; answers its target. */
  readonly unitApproved = async (): Promise<ObjectiveId> => {
    const { fresh: { database }, council } = this;
    const objective = await this.approved();
    await this.wakeYear();
    const unitPlan = unitPlanId(this.unitId, year);
    const target = await this.write(unitPlan, council.actor('unitManager'), 'Homes re-let in 28 days', objective);
    value(await submitPlan(database, council.actor('unitManager'), { planId: unitPlan }));
    value(await recordPlanDecision(database, council.actor('serviceManager'), { planId: unitPlan, decision: 'approve', reason: '' }));
    return target;
  };
}

/** A cascade on a database of its own for a spec's file, begun anew before each of its tests. */
export function cascadeForEach(): Cascade {
  const cascade = new Cascade();
  beforeAll(async () => {
    cascade.fresh = await freshDatabase(outboxMessagesOf);
  });
  afterAll(() => cascade.fresh.drop());
  beforeEach(() => cascade.begin());
  return cascade;
}
