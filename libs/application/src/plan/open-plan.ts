import type { FinancialYear } from '@golden-thread/domain/calendar';
import { blankServicePlan, type PlanEvent, type PlanKind } from '@golden-thread/domain/plan';
import { idFor, type UnitOfWork } from '@golden-thread/persistence';
import { addPlan, holdPlan, type PlanKept, type PostsConcerned, savePlan, type StageDay } from '@golden-thread/persistence/plan';
import { planTasks } from './plan-tasks';
import { subjectOfPlan } from './subject-of-plan';

interface PlanToOpen {
  readonly id: string;
  readonly kind: Exclude<PlanKind, 'individual-plan'>;
  readonly year: FinancialYear;
  /** Of the service or unit. */
  readonly partId: string;
  readonly aboveId: string | null;
  readonly posts: PostsConcerned;
  /** The stage by which it is due. */
  readonly due: StageDay;
}

/**
 * Asks for a service plan or a unit plan: the row, the writer's task, the event. One that was prepared by an import keeps what it
 * says; one that was asked for already is left alone.
 */
export async function openPlan(work: UnitOfWork, asked: PlanToOpen): Promise<void> {
  const { id, kind, year, partId, aboveId, posts, due } = asked;
  await addPlan(work, {
    id, kind, year, aboveId, ...posts, serviceId: kind === 'service-plan' ? partId : null, unitId: kind === 'unit-plan' ? partId : null,
    postId: null, personId: null, state: 'drafting', version: 1, authorIds: [], submittedOn: null, decidedOn: null, returnReason: null,
    content: kind === 'service-plan' ? blankServicePlan : null, openedOn: null, peopleOpenedOn: null,
  });
  const plan = await holdPlan(work, id);
  if (!plan || plan.openedOn !== null) return;
  await savePlan(work, { ...plan, ...posts, aboveId, openedOn: work.today });
  const openedBy = work.record(openedEvent(plan, asked));
  if (plan.state === 'drafting') {
    work.openTask({
      id: idFor(id, 'write', 1), kind: planTasks[kind].write, postId: posts.authorPostId, subject: subjectOfPlan(plan), dueOn: due.on,
      stageId: due.stageId, openedBy,
    });
  }
}

function openedEvent({ id, kind, year, version }: PlanKept, { partId, aboveId, due }: PlanToOpen): PlanEvent {
  const stream = { type: kind, id };
  return kind === 'service-plan'
    ? { name: 'ServicePlanOpened', stream, payload: { serviceId: partId, year, version, dueOn: due.on } }
    : { name: 'UnitPlanOpened', stream, payload: { unitId: partId, year, version, servicePlanId: aboveId ?? '', dueOn: due.on } };
}
