import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { appointPerson } from '@golden-thread/application/organisation/change-holding';
import { addOrganisationPart } from '@golden-thread/application/organisation/change-organisation-part';
import { addPerson } from '@golden-thread/application/organisation/change-person';
import { addPost } from '@golden-thread/application/organisation/change-post';
import { addCouncilPlanObjective } from '@golden-thread/application/plan/change-council-plan-objective';
import { recordPlanDecision } from '@golden-thread/application/plan/decide-plan';
import { draftCouncilPlan } from '@golden-thread/application/plan/draft-council-plan';
import { publishCouncilPlan } from '@golden-thread/application/plan/publish-council-plan';
import { signalServiceYears } from '@golden-thread/application/plan/signal-service-years';
import { submitPlan } from '@golden-thread/application/plan/submit-plan';
import { saveObjective, saveServicePlan } from '@golden-thread/application/plan/write-plan';
import { linkObjectives } from '@golden-thread/application/thread/write-thread';
import { noteAnnualReport } from '@golden-thread/application/timetable/annual-cycle';
import { draftYear, publishYear } from '@golden-thread/application/timetable/draft-year';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanKind } from '@golden-thread/domain/plan/plan';
import { blankServicePlan, type ServicePlanContent } from '@golden-thread/domain/plan/service-plan-content';
import type { Id, ObjectiveId, PlanId, UnitId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { appraisalRoundId, servicePlanId, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import { taskQueue } from '@golden-thread/workflows/shared/run';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { startTemporal } from '../testing/temporal-test-server';
import { until } from '../testing/until';
import { workflowBundle } from '../testing/workflow-bundle';
import { bindActivities } from './activities';
import { WorkflowSignals } from './workflow-signals';

let fresh: FreshDatabase;
let council: SmallCouncil;
let env: TestWorkflowEnvironment;
const year = '2026/27';

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'cascade', '2026-03-20T09:00:00.000Z');
  env = await startTemporal();
});
afterAll(async () => {
  await env?.teardown();
  await fresh?.drop();
});

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details)}`);
  return outcome.value;
};
interface Wake {
  readonly kind: 'annual-cycle' | 'service-year' | 'appraisal-round';
  readonly subject: Id;
  readonly requested: number;
  readonly handled: number;
  readonly state: string;
}
const wakesOf = (kinds: readonly Wake['kind'][]) =>
  fresh.asOwner<Wake>(
    `select kind, subject_id as subject, requested, handled, state from wake_up where council_id = $1 and kind = any ($2) order by kind`,
    [council.id, kinds],
  );
const wakes = () => wakesOf(['service-year', 'appraisal-round']);

/**
 * What the relay and the driver do: signal whatever was asked to look, until each has looked. One that has ended by its own row has
 * nothing left to look at. Who still looks is read before what was asked meanwhile: a look's last step may ask another in its own
 * transaction, and read the other way round that question could fall between the two readings.
 */
async function settle(): Promise<void> {
  const signals = new WorkflowSignals(env.client);
  await until(async () => {
    const waiting = (await wakesOf(['annual-cycle', 'service-year', 'appraisal-round'])).filter(({ requested, handled, state }) => state !== 'ended' && requested > handled);
    const changes = await fresh.asOwner<{ target: object }>(
      `delete from delivery where council_id = $1 and errand = 'signal-service-years' returning target`, [council.id],
    );
    for (const { target } of changes) value(await signalServiceYears(fresh.database, council.id, target));
    for (const { kind, subject, requested } of waiting) {
      await signals.send({ kind, councilId: council.id, subjectId: subject, version: requested });
    }
    return changes.length + waiting.length === 0 || undefined;
  }, 60_000);
}
async function moveClockTo(at: string): Promise<void> {
  await fresh.asOwner('update council set clock_at = $1 where id = $2', [at, council.id]);
  await fresh.asOwner(`update wake_up set requested = requested + 1 where council_id = $1 and state <> 'ended'`, [council.id]);
  await settle();
}
const asked = async () =>
  (await fresh.asOwner<{ kind: string }>(`select distinct kind from task where council_id = $1 and state = 'open' order by 1`, [council.id])).map(({ kind }) => kind);
const peopleAsked = async () =>
  (await fresh.asOwner(`select 1 from task where council_id = $1 and kind = 'agree-individual-objectives'`, [council.id])).length;
async function appoint(name: string, { code, unitId, startsOn }: { code: string; unitId: UnitId; startsOn: CalendarDate }): Promise<void> {
  const administrator = council.actor('administrator');
  const post = value(await addPost(fresh.database, administrator, {
    code, title: `Repairs Operative ${code}`, roles: ['employee'], fte: '1', within: unitId, lineManager: council.posts.unitManager,
  }));
  const { id: personId } = value(await addPerson(fresh.database, administrator, { name }));
  value(await appointPerson(fresh.database, administrator, { postId: post.id, person: personId, basis: 'permanent', share: '1', startsOn, endsOn: null }));
  await settle();
}
/** A workflow ends a moment after its last step. */
async function ends(kind: Wake['kind'], subject: Id): Promise<void> {
  const handle = env.client.workflow.getHandle(workflowId(kind, subject));
  await until(async () => (await handle.describe()).status.name === 'COMPLETED' || undefined);
}

async function approve(plan: PlanId, kind: PlanKind, hands: { by: Actor; decidedBy: Actor; parentId: ObjectiveId }): Promise<ObjectiveId> {
  const { id } = value(await saveObjective(fresh.database, hands.by, { planId: plan, title: `Objective of ${kind}`, target: '28 days', dueOn: null }));
  value(await linkObjectives(fresh.database, hands.by, { planId: plan, objectiveId: id, parentId: hands.parentId, kind: 'direct' }));
  value(await submitPlan(fresh.database, hands.by, { planId: plan }));
  await settle();
  value(await recordPlanDecision(fresh.database, hands.decidedBy, { planId: plan, decision: 'approve', reason: '' }));
  await settle();
  return id;
}
async function publishedCouncilPlan(): Promise<ObjectiveId> {
  const policy = council.actor('policyOfficer');
  value(await draftYear(fresh.database, policy, { year }));
  value(await publishYear(fresh.database, policy, { year, minute: 'Management team, item 4' }));
  const { id: planId } = value(await draftCouncilPlan(fresh.database, policy, { year, title: 'Council plan' }));
  const says = { title: 'Zero homelessness', deliverable: 'Homes re-let', endOfPlanResult: 'Nobody without a home', priorityId: null };
  const { id } = value(await addCouncilPlanObjective(fresh.database, policy, { planId, ...says, leadServiceId: council.serviceId }));
  value(await publishCouncilPlan(fresh.database, policy, { planId }));
  return id;
}

it('a service year cascades on real rows, goes back to a unit that is added and to whoever is appointed, and ends with its year', async () => {
  const [manager, unitManager] = [council.actor('serviceManager'), council.actor('unitManager')];
  const part = { code: 'U1', name: 'Repairs', parentId: council.serviceId, headPostId: council.posts.unitManager };
  const { id: unitId } = value(await addOrganisationPart(fresh.database, council.actor('administrator'), part));
  const objective = await publishedCouncilPlan();
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: bindActivities({ database: fresh.database, isSearchable: () => false }),
  });
  await worker.runUntil(async () => {
    await settle();
    const service = servicePlanId(council.serviceId, year);
    const evidence = Object.fromEntries(Object.keys(blankServicePlan.evidence).map((key) => [key, { text: 'Seen', sourcedOn: null, waivedBecause: null }]));
    const content = { sections: { measures: 'm', projects: 'p', risks: 'r', workforce: 'w' }, evidence } as ServicePlanContent;
    value(await saveServicePlan(fresh.database, manager, { planId: service, content }));
    const above = await approve(service, 'service-plan', { by: manager, decidedBy: council.actor('director'), parentId: objective });
    expect(await asked()).toEqual(['write-unit-plan']);
    await approve(unitPlanId(unitId as UnitId, year), 'unit-plan', { by: unitManager, decidedBy: manager, parentId: above });
    expect(await asked()).toEqual([]);

    // All its unit plans are approved, and the window has not opened: a unit comes, and is asked.
    const lettings = value(await addOrganisationPart(fresh.database, council.actor('administrator'), { ...part, code: 'U2', name: 'Lettings' }));
    await settle();
    expect(await asked()).toEqual(['write-unit-plan']);
    await approve(unitPlanId(lettings.id as UnitId, year), 'unit-plan', { by: unitManager, decidedBy: manager, parentId: above });
    expect(await asked()).toEqual([]);

    await moveClockTo('2026-04-01T07:00:00.000Z');
    expect(await asked()).toEqual(['agree-individual-objectives']);
    const people = await peopleAsked();

    // Everybody there is has been asked; who comes now is asked as well, in June and after the window has closed.
    await moveClockTo('2026-06-01T08:00:00.000Z');
    await appoint('Asha Rao', { code: 'R1', unitId: unitId as UnitId, startsOn: '2026-06-01' });
    expect(await peopleAsked()).toBe(people + 1);
    const round = appraisalRoundId(council.directorateId, year);
    await moveClockTo('2026-07-01T08:00:00.000Z');
    await ends('appraisal-round', round);
    await appoint('Ben Hall', { code: 'R2', unitId: unitId as UnitId, startsOn: '2026-07-13' });
    expect(await peopleAsked()).toBe(people + 1);
    await moveClockTo('2026-07-13T08:00:00.000Z');
    expect(await peopleAsked()).toBe(people + 2);
    expect((await wakes()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(['appraisal-round ended', 'service-year waiting']);

    value(await fresh.database.transact({ actor: council.engine }, async (work) => accept(await noteAnnualReport(work, { year }))));
    await moveClockTo('2027-07-01T08:00:00.000Z');
    await ends('service-year', service);
  });
  expect((await wakes()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(['appraisal-round ended', 'service-year ended']);
}, 240_000);
