import type { Actor } from '../authority/actor';
import { contributorsOf } from '../authority/separation-of-duties';
import { refusalOfDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { DayRefusal } from '../calendar/refusals';
import type { ObjectiveId, PlanChangeId, PostId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText, textOrNull } from '../shared/text';
import type { ThreadRefusal } from '../thread/thread';
import { applyEdits } from './apply-edits';
import { type AskedEdit, isSamePlace, type ObjectiveEdit, type ObjectiveText, type PlannedObjective } from './objective-edit';
import { type AboveInThread, normalPlace, refusalOfPlace } from './place-in-thread';
import type { ChangedPlan, Consequences, PlanChange } from './plan-change';
import { type ApprovalByReach, approverOf, reachesOf, reachesOfAll } from './reach';
import type { PlanChangeRefusal } from './refusals';
import { planChangeTransitions } from './transitions';

/** What is proposed, with all that the rule needs to know of the plan. */
export interface Proposal {
  readonly plan: ChangedPlan;
  /** Approved or published: a draft is written in, not changed. */
  readonly isInForce: boolean;
  readonly objectives: readonly PlannedObjective[];
  readonly edits: readonly AskedEdit[];
  readonly reason: string;
  readonly consequences: Consequences;
  readonly directorPostId: PostId | null;
  /** The objectives that it edits are led by services of several directors. */
  readonly ofSeveralDirectors: boolean;
  /** What is above: what its objectives may be said to serve. */
  readonly above: AboveInThread;
  /** The objectives that other proposals edit which are not in effect yet, with the reference of each. */
  readonly underChange: ReadonlyMap<ObjectiveId, string>;
}

/**
 * A proposal to change a plan that is in force: what is added, changed and dropped, with the reason. Who decides it follows from how far it
 * reaches, by the council's own table.
 *
 * Refuses: `PlanNotInForce`, `NotFound` of an objective that the plan does not have, `ObjectiveBeingChanged`, `NothingChanges`,
 * `LastObjectiveDropped`, `EditsOfSeveralDirectors` where one director would decide for another; and all at once `PlanChangeReasonMissing`,
 * `ChangedTitleMissing`, `ChangedTargetMissing`, of the council plan `ChangedResultMissing` and, since each of its deliverables has one lead service,
 * `ChangedLeadMissing`, and as `refusalOfDay` does of another day and `refusalOfPlace` of what an objective is to serve.
 * Source: Chesterfield 4.3 ("live documents ... updated to reflect emerging issues"); source-systems B9.
 */
export function decideProposal(
  proposal: Proposal,
  given: { readonly id: PlanChangeId; readonly reference: string; readonly actor: Actor; readonly today: CalendarDate; readonly table: ApprovalByReach },
): Outcome<PlanChange, ProposalRefusal> {
  const { plan, objectives, underChange, consequences, directorPostId } = proposal;
  if (!proposal.isInForce) return refuse('PlanNotInForce');
  const edits = proposal.edits.map((edit) => withText(edit, objectives));
  if (edits.includes(undefined)) return refuse('NotFound');
  const found = edits.filter((edit) => edit !== undefined);
  const busy = found.find(({ objectiveId }) => underChange.has(objectiveId));
  if (busy !== undefined) return refuse('ObjectiveBeingChanged', { reference: busy.reference, by: underChange.get(busy.objectiveId)! });
  const refused = refuseAll(faultsOf(proposal, found, given.today));
  if (refused) return refused;
  if (found.length === 0 || found.some((edit) => reachesOf(edit, plan).length === 0)) return refuse('NothingChanges');
  if (applyEdits(objectives, found).length === 0) return refuse('LastObjectiveDropped');
  const reaches = reachesOfAll(found, plan);
  const approver = approverOf(reaches, given.table);
  if (approver === 'director' && proposal.ofSeveralDirectors) return refuse('EditsOfSeveralDirectors');
  return accept({
    id: given.id, reference: given.reference, plan, edits: found, reason: normalText(proposal.reason), reaches, approver, directorPostId,
    state: planChangeTransitions.first, authorIds: contributorsOf(given.actor), proposedOn: given.today, decision: null, takesEffectOn: null, inEffectOn: null, consequences,
    remark: '', version: 1,
  });
}

function withText(edit: AskedEdit, objectives: readonly PlannedObjective[]): ObjectiveEdit | undefined {
  const thread = edit.kind === 'drop' || edit.thread === undefined ? undefined : normalPlace(edit.thread);
  if (edit.kind === 'add') return { kind: 'add', objectiveId: edit.objectiveId, reference: edit.reference, becomes: normalised(edit.becomes), ...(thread && { thread }) };
  const stands = objectives.find(({ id }) => id === edit.objectiveId);
  if (stands === undefined) return undefined;
  const { id: objectiveId, reference, thread: threadWas, ...was } = stands;
  if (edit.kind === 'drop') return { kind: 'drop', objectiveId, reference, was };
  const moves = thread !== undefined && !isSamePlace(thread, threadWas);
  return { kind: 'change', objectiveId, reference, was, becomes: normalised(edit.becomes), ...(moves && { threadWas, thread }) };
}

const normalised = ({ title, target, endOfPlanResult, priorityId, leadServiceId, dueOn }: ObjectiveText): ObjectiveText => ({
  title: normalText(title), target: textOrNull(target) ?? '', endOfPlanResult: normalText(endOfPlanResult), priorityId, leadServiceId, dueOn,
});

/** Another day than it had, or the day of an objective that is added. */
const dayChosen = (edit: ObjectiveEdit): CalendarDate | null => (edit.kind === 'drop' || (edit.kind === 'change' && edit.becomes.dueOn === edit.was.dueOn) ? null : edit.becomes.dueOn);

type ProposalRefusal = Refusal<PlanChangeRefusal | DayRefusal | ThreadRefusal | 'NotFound'>;

function faultsOf({ plan, reason, above }: Proposal, edits: readonly ObjectiveEdit[], today: CalendarDate): readonly ProposalRefusal[] {
  const texts = edits.flatMap((edit) => (edit.kind === 'drop' ? [] : [edit.becomes]));
  const days = edits.flatMap((edit) => dayChosen(edit) ?? []);
  return faultsAmong<ProposalRefusal>([
    ...days.map((day) => refusalOfDay(day, { today }, 'dueOn')),
    texts.some(({ title }) => isBlank(title)) && { code: 'ChangedTitleMissing' },
    texts.some(({ target }) => isBlank(target)) && { code: 'ChangedTargetMissing' },
    plan.kind === 'council-plan' && texts.some(({ endOfPlanResult }) => isBlank(endOfPlanResult)) && { code: 'ChangedResultMissing' },
    plan.kind === 'council-plan' && texts.some(({ leadServiceId }) => leadServiceId === null) && { code: 'ChangedLeadMissing' },
    isBlank(reason) && { code: 'PlanChangeReasonMissing' },
    ...edits.map((edit) => refusalOfPlace({ plan, edits }, edit, above)?.refusal),
  ]);
}
