import type { Actor } from '../authority/actor';
import { contributorsOf } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import type { PlanChangeId, PostId, ServiceId } from '../shared/id';
import type { PlannedObjective } from './objective-edit';
import type { ChangedPlan, PlanChange } from './plan-change';
import { planChangeTransitions } from './transitions';

interface FirstLead {
  readonly plan: ChangedPlan;
  readonly objective: PlannedObjective;
  readonly serviceId: ServiceId;
  /** The director of the service that comes to lead. */
  readonly directorPostId: PostId | null;
}

/**
 * A first lead that the policy team gives to a deliverable of a published plan on which no service leads: a change of the plan that is agreed as it is made, and
 * due today, so that the service is asked as by any other. That nobody has to decide it is the rule of `decideAllocation`: nothing is taken from anybody. What it concerns is for
 * whoever knows what serves the deliverable today: without that it would come back for what has always been below.
 */
export function changeByFirstLead({ plan, objective, serviceId, directorPostId }: FirstLead, on: { readonly id: PlanChangeId; readonly reference: string; readonly actor: Actor; readonly today: CalendarDate }): Omit<PlanChange, 'consequences'> {
  const { id: objectiveId, reference, thread: _, ...was } = objective;
  const authorIds = contributorsOf(on.actor);
  return {
    id: on.id, reference: on.reference, plan, edits: [{ kind: 'change', objectiveId, reference, was, becomes: { ...was, leadServiceId: serviceId } }],
    reason: `${reference} had no lead service, and is given its first.`, reaches: ['owner'], approver: 'director', directorPostId, authorIds, proposedOn: on.today,
    state: planChangeTransitions.after(planChangeTransitions.first, 'agree'), decision: { decidedOn: on.today, meetingId: null, minute: '', recordedBy: authorIds },
    takesEffectOn: on.today, inEffectOn: null, remark: '', version: 1,
  };
}

/** Whether a change was agreed as it was made: nobody else decides or records what they proposed. */
export const isAgreedAsMade = ({ decision, authorIds }: Pick<PlanChange, 'decision' | 'authorIds'>): boolean => decision?.recordedBy.some((id) => authorIds.includes(id)) ?? false;
