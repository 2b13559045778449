import type { PlanId } from '@golden-thread/domain/shared/id';
import { listObjectivesByPlan } from '@golden-thread/persistence/plan/objectives';
import { servicePlanId, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { draftYear, publishYear } from '../timetable/draft-year';
import { addCouncilPlanObjective } from './change-council-plan-objective';
import { draftCouncilPlan } from './draft-council-plan';
import { getPlan } from './get-plan';
import { publishCouncilPlan } from './publish-council-plan';
import { submitPlan } from './submit-plan';
import { cascadeForEach, value, wholeServicePlan } from './testing/a-cascade';

const cascade = cascadeForEach();
const next = '2027/28';

/** The council plan of the next year is published: services are asked for their plans of it. */
async function publishNext(): Promise<PlanId> {
  const { fresh, council } = cascade;
  const policy = council.actor('policyOfficer');
  value(await draftYear(fresh.database, policy, { year: next }));
  value(await publishYear(fresh.database, policy, { year: next, minute: 'Management team, item 4' }));
  const { id: planId } = value(await draftCouncilPlan(fresh.database, policy, { year: next, title: 'Council plan of the next year' }));
  const says = { title: 'Zero homelessness', deliverable: 'Re-let in 25 days', endOfPlanResult: 'Nobody in temporary accommodation', priorityId: null, leadServiceId: council.serviceId };
  value(await addCouncilPlanObjective(fresh.database, policy, { planId, ...says }));
  value(await publishCouncilPlan(fresh.database, policy, { planId }));
  return servicePlanId(council.serviceId, next);
}

describe('the plans of the next year', () => {
  it('begin from this year’s, which reports meanwhile: sections, objectives and measures; what they serve is said anew', async () => {
    const { fresh, council, moveClock, unitId } = cascade;
    await cascade.unitApproved();
    const thisYears = servicePlanId(council.serviceId, '2026/27');
    const [before] = await fresh.database.read(council.id, (reading) => listObjectivesByPlan(reading, thisYears));
    const measure = newId();
    await fresh.asOwner('insert into objective_measure (council_id, objective_id, measure_id) values ($1, $2, $3)', [council.id, before!.id, measure]);
    await moveClock('2027-03-08T08:00:00.000Z');
    const begun = await publishNext();
    const plan = value(await getPlan(fresh.database, council.actor('serviceManager'), begun));
    expect(plan).toMatchObject({ state: 'drafting', year: next, content: wholeServicePlan });
    expect(plan.objectives).toMatchObject([{ title: before!.title, target: before!.deliverable, serves: [] }]);
    expect(plan.objectives[0]!.reference).not.toBe(before!.reference);
    expect(await fresh.asOwner('select measure_id as id from objective_measure where objective_id = $1', [plan.objectives[0]!.id])).toEqual([{ id: measure }]);
    expect(await submitPlan(fresh.database, council.actor('serviceManager'), { planId: begun })).toMatchObject({ refusal: { code: 'PlanIncomplete' } });
    // This year's stands as it was, and a unit's waits for its service's approval.
    expect((await fresh.database.read(council.id, (reading) => listObjectivesByPlan(reading, thisYears))).map(({ id }) => id)).toEqual([before!.id]);
    expect(await fresh.asOwner('select 1 from plan where id = $1', [unitPlanId(unitId, next)])).toEqual([]);
  });

  it('begin blank where this year’s was never approved', async () => {
    const { fresh, council, moveClock } = cascade;
    value(await cascade.publish());
    await moveClock('2027-03-08T08:00:00.000Z');
    expect(value(await getPlan(fresh.database, council.actor('serviceManager'), await publishNext())).objectives).toEqual([]);
  });
});
