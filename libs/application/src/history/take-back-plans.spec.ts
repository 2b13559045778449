import type { PlanKind } from '@golden-thread/domain/plan/plan';
import { planTasks } from '@golden-thread/domain/plan/plan-tasks';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { addPlan, findPlan, type PlanRecord, savePlan } from '@golden-thread/persistence/plan/plans';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { recordPlanDecision } from '../plan/decide-plan';
import { subjectOfPlan } from '../plan/plan-command';
import { findActToTakeBack, takeBackAct } from './take-back-act';

let fresh: FreshDatabase;
let council: SmallCouncil;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'takebackborough', '2026-04-20T08:00:00.000Z');
});
afterAll(() => fresh.drop());

/** Who writes a plan of each kind, who decides it, and what stands below it. */
const kinds = {
  'service-plan': { writer: 'serviceManager', decider: 'director', below: 'unit-plan' },
  'unit-plan': { writer: 'unitManager', decider: 'serviceManager', below: 'individual-plan' },
  'individual-plan': { writer: 'officer', decider: 'unitManager', below: null },
} as const satisfies Record<PlanKind, { writer: SmallPost; decider: SmallPost; below: PlanKind | null }>;

/** A plan that its writer has handed in, and that its decider is asked to decide. */
async function submitted(kind: PlanKind): Promise<PlanId> {
  const { writer, decider } = kinds[kind];
  const plan = rowOf(kind, {
    authorIds: [council.people[writer]], authorPostId: council.posts[writer], deciderPostId: council.posts[decider], personId: kind === 'individual-plan' ? council.people[writer] : null,
    aboveId: kind === 'unit-plan' ? newId<PlanId>() : null,
  });
  await inCouncil(async (work) => {
    await addPlan(work, { ...plan, state: 'awaiting-decision' });
    work.openTask({ id: newId(), kind: planTasks[kind].decide, postId: council.posts[decider], subject: subjectOfPlan(plan), dueOn: '2026-04-27' });
  });
  return plan.id;
}
const inCouncil = (act: (work: Parameters<typeof addPlan>[0]) => Promise<void>) => fresh.database.transact({ actor: council.engine }, async (work) => accept(await act(work)));
const rowOf = (kind: PlanKind, more: Partial<PlanRecord>): PlanRecord => ({
  id: newId<PlanId>(), kind, year: '2026/27', state: 'drafting', version: 1, authorIds: [], submittedOn: null, decidedOn: null, returnReason: null, serviceId: council.serviceId,
  unitId: null, postId: null, personId: null, aboveId: null, authorPostId: null, deciderPostId: null, content: null, type: null, text: null, openedOn: '2026-04-01', peopleOpenedOn: null, name: 'Housing', ...more,
});

describe.each(Object.keys(kinds) as PlanKind[])('taking back the decision on a %s', (kind) => {
  const { writer, decider, below } = kinds[kind];
  const decide = async (id: PlanId, decision: 'approve' | 'return') => {
    const answer = await recordPlanDecision(fresh.database, council.actor(decider), { planId: id, decision, reason: 'Say by when' });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  };
  const takeBack = (id: PlanId, by: SmallPost = decider) => takeBackAct(fresh.database, council.actor(by), { type: kind, id, reason: 'Meant for the other plan' });
  const stands = async (id: PlanId) => {
    const [plan] = await fresh.asOwner<{ state: string }>('select state from plan where id = $1', [id]);
    const tasks = await fresh.asOwner<{ kind: string }>(`select kind from task where subject_id = $1 and state = 'open'`, [id]);
    return [plan!.state, tasks.map((task) => task.kind)];
  };

  it('puts it before the decider again, approved or returned, for the decider alone', async () => {
    const id = await submitted(kind);
    for (const decision of ['return', 'approve'] as const) {
      await decide(id, decision);
      expect(await takeBack(id, writer)).toMatchObject({ refusal: { code: 'NotYourAct' } });
      expect(await takeBack(id)).toMatchObject({ ok: true });
      expect(await stands(id)).toEqual(['awaiting-decision', [planTasks[kind].decide]]);
    }
  });

  it('is refused once somebody has acted on it', async () => {
    const id = await submitted(kind);
    await decide(id, 'approve');
    // Written in what follows from it; nothing follows from one person's objectives, so that only another version of them can say so.
    if (below !== null) await inCouncil((work) => addPlan(work, rowOf(below, { aboveId: id, authorIds: [council.people.unitManager] })));
    else await inCouncil(async (work) => savePlan(work, { ...(await findPlan(work, id))!, version: 4 }));
    expect(await findActToTakeBack(fresh.database, council.actor(decider), { type: kind, id })).toBeNull();
    expect(await takeBack(id)).toMatchObject({ refusal: { code: 'ActedOnSince' } });
    expect((await stands(id))[0]).toBe('approved');
  });
});
