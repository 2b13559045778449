import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { isSameText, leadsBeside, managersBelow, materialDifferences, plansBelow } from '@golden-thread/domain/plan-change/apply-edits';
import { decideEffect, decideReturn } from '@golden-thread/domain/plan-change/decide-plan-change';
import { changeByFirstLead } from '@golden-thread/domain/plan-change/first-lead';
import type { ObjectiveEdit, PlaceInThread, PlannedObjective } from '@golden-thread/domain/plan-change/objective-edit';
import { type AboveInThread, levelOfPlan } from '@golden-thread/domain/plan-change/place-in-thread';
import { type ChangedPlan, type ObjectiveBelow, type PlanChange, planChangeDueOn, planChangeStream } from '@golden-thread/domain/plan-change/plan-change';
import { isNoticeOnly } from '@golden-thread/domain/plan-change/reach';
import { remakeEdits } from '@golden-thread/domain/plan-change/remake-edits';
import type { EventId, Id, ObjectiveId, PostId, ServiceId, StageId } from '@golden-thread/domain/shared/id';
import { textOrNull } from '@golden-thread/domain/shared/text';
import { findStageDay } from '@golden-thread/persistence/plan/cascade.query';
import { deleteObjective, findObjective, listObjectivesByPlan, lockThread, removeLinksUp, saveLink, saveObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { addAnswerAsked, addObjectiveVersion, addPlanChange, findApprovalByReach, listPlannedObjectives, savePlanChange } from '@golden-thread/persistence/plan-change/plan-changes';
import { raisePlanVersion } from '@golden-thread/persistence/plan-change/plan-change-page.query';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findAboveInThread } from './above-in-thread';
import { askForDecision, consequencesOf, factsOf, findDirectorLeading, findDirectorsLeading, planChangeSubject } from './plan-change-command';

/**
 * Puts an agreed change into effect on its day: what it concerns is worked out again, and where something material has come between, it goes back to be
 * decided, made anew on what the plan says by now. Else the plan says what was agreed, how each objective stood before is kept, and the level below is asked: each plan to confirm, to change
 * too or to say why not; each manager to take it up with their people at mid-year. Where only words changed, they are told.
 */
export async function putIntoEffect(work: UnitOfWork, agreed: PlanChange): Promise<PlanChange> {
  // Of two that would leave the plan empty, or close a circle, at the same moment, the second is to read what the first wrote.
  if (agreed.edits.some(({ kind, thread }) => kind === 'drop' || thread !== undefined)) await lockThread(work);
  const objectives = await listPlannedObjectives(work, agreed.plan.id);
  const consequences = await consequencesOf(work, { ...agreed, objectives });
  const above = await findAboveInThread(work, agreed.edits);
  const differences = materialDifferences(agreed, { objectives, below: consequences.below, above });
  if (differences.length > 0) return sendBack(work, agreed, { objectives, above, differences });
  const change = decideEffect(agreed, { consequences, today: work.today });
  savePlanChange(work, change);
  const facts = await factsOf(work, change);
  const stream = planChangeStream(change.id);
  for (const edit of change.edits) await applyEdit(work, change, edit);
  raisePlanVersion(work, change.plan);
  const { below } = consequences;
  const isNotice = isNoticeOnly(change.reaches);
  const toldPostIds = isNotice ? postsOf(below) : [];
  const asked = isNotice ? 0 : plansBelow(below).length + leadsBeside(consequences).length + managersBelow(below).length;
  const openedBy = work.record({ name: 'PlanChangeInEffect', stream, payload: { ...facts, asked, toldPostIds } });
  if (!isNotice) await askBelow(work, change, openedBy);
  return change;
}

/**
 * Gives an objective on which no service leads its first lead, as a change that holds at once: the service is asked, and how it stood before is kept. Nothing can have come between,
 * so that anything but in effect is a fault, and nothing of it is written.
 */
export async function giveFirstLead(work: UnitOfWork, plan: ChangedPlan, { objectiveId, serviceId }: { readonly objectiveId: ObjectiveId; readonly serviceId: ServiceId }): Promise<void> {
  const objectives = await listPlannedObjectives(work, plan.id);
  const objective = objectives.find(({ id }) => id === objectiveId)!;
  const directorPostId = await findDirectorLeading(work, serviceId);
  const made = changeByFirstLead({ plan, objective, serviceId, directorPostId }, { id: newId(), reference: await work.nextReference('PC'), actor: work.actor, today: work.today });
  const change = { ...made, consequences: await consequencesOf(work, { ...made, objectives }) };
  addPlanChange(work, change);
  const { state, remark } = await putIntoEffect(work, change);
  if (state !== 'in-effect') throw new Error(`The first lead of ${objective.reference} is ${state}, not in effect: ${remark}`);
}

/** Sends an agreed change back, made anew on what its plan says by now, to whoever its reach then asks for; or ends it where nothing of it is left. */
async function sendBack(
  work: UnitOfWork, agreed: PlanChange, { differences, ...now }: { readonly objectives: readonly PlannedObjective[]; readonly above: AboveInThread; readonly differences: readonly string[] },
): Promise<PlanChange> {
  const edits = remakeEdits(agreed, now);
  const consequences = await consequencesOf(work, { plan: agreed.plan, edits, objectives: now.objectives });
  const returned = decideReturn(agreed, { edits, consequences, differences, table: await findApprovalByReach(work) });
  const directors = returned.plan.kind === 'council-plan' ? await findDirectorsLeading(work, edits, now.objectives) : [];
  const change = { ...returned, directorPostId: directors.length === 1 ? directors[0]! : returned.directorPostId };
  savePlanChange(work, change);
  const payload = { ...(await factsOf(work, change)), because: differences };
  const stream = planChangeStream(change.id);
  if (change.state !== 'proposed') work.record({ name: 'PlanChangeLapsed', stream, payload });
  else await askForDecision(work, change, work.record({ name: 'PlanChangeReturned', stream, payload }));
  return change;
}

const postsOf = (below: readonly ObjectiveBelow[]): readonly PostId[] => [...new Set(below.flatMap(({ postId }) => (postId === null ? [] : [postId])))];

async function applyEdit(work: UnitOfWork, { id: change, plan }: PlanChange, edit: ObjectiveEdit): Promise<void> {
  const { objectiveId, reference } = edit;
  if (edit.kind === 'drop') {
    addObjectiveVersion(work, { objectiveId, planId: plan.id, change, reference, was: edit.was });
    return deleteObjective(work, objectiveId);
  }
  const stands = edit.kind === 'change' ? await findObjective(work, objectiveId) : undefined;
  if (edit.kind === 'change' && !isSameText(edit.was, edit.becomes)) addObjectiveVersion(work, { objectiveId, planId: plan.id, change, reference, was: edit.was });
  const { title, target, endOfPlanResult, priorityId, leadServiceId, dueOn } = edit.becomes;
  const position = stands?.position ?? (await listObjectivesByPlan(work, plan.id)).length + 1;
  const breakReason = edit.thread === undefined ? (stands?.breakReason ?? null) : textOrNull(edit.thread.breakReason);
  await saveObjectiveRecord(work, {
    id: objectiveId, planId: plan.id, level: levelOfPlan[plan.kind], year: plan.year, reference, soThatChain: stands?.soThatChain ?? null, breakReason,
    title, deliverable: target, endOfPlanResult: endOfPlanResult === '' ? null : endOfPlanResult, priorityId, leadServiceId, dueOn, position,
  });
  if (edit.thread !== undefined) await placeInThread(work, objectiveId, edit.thread);
}

/** An objective serves what was agreed, and nothing else. */
async function placeInThread(work: UnitOfWork, childId: ObjectiveId, { serves }: PlaceInThread): Promise<void> {
  await removeLinksUp(work, childId);
  for (const link of serves) await saveLink(work, { childId, ...link });
}

/** Asks the level below: one question for each plan, one for each service that comes to lead, and one for each manager. */
async function askBelow(work: UnitOfWork, change: PlanChange, openedBy: EventId): Promise<void> {
  const { below } = change.consequences;
  const named = (some: readonly ObjectiveBelow[]) => some.map(({ objectiveId, title }) => ({ id: objectiveId, title }));
  const subject = planChangeSubject(change);
  for (const { planKind, planId, postId, planName } of plansBelow(below)) {
    if (postId === null) continue;
    const id = idFor<Id>(change.id, 'answer', planId);
    addAnswerAsked(work, change.id, { id, planKind, planId, postId, objectives: named(below.filter((one) => one.planId === planId)) });
    work.openTask({ id: idFor(id, 'task'), kind: 'answer-plan-change', postId, subject: { ...subject, label: `${subject.label} (${planName})` }, dueOn: planChangeDueOn.answer(work), openedBy });
  }
  for (const { serviceId, planId, postId, name, objectives } of leadsBeside(change.consequences)) {
    if (postId === null) continue;
    const id = idFor<Id>(change.id, 'lead', serviceId);
    addAnswerAsked(work, change.id, { id, planKind: 'service-plan', planId, postId, objectives });
    work.openTask({ id: idFor(id, 'task'), kind: 'answer-plan-change', postId, subject: { ...subject, label: `${subject.label} (${name} leads)` }, dueOn: planChangeDueOn.answer(work), openedBy });
  }
  const due = await peopleDue(work, change);
  for (const postId of managersBelow(below)) {
    const id = idFor<Id>(change.id, 'people', postId);
    addAnswerAsked(work, change.id, { id, planKind: 'individual-plan', planId: null, postId, objectives: named(below.filter((one) => one.planKind === 'individual-plan' && one.postId === postId)) });
    work.openTask({ id: idFor(id, 'task'), kind: 'revise-people-objectives', postId, subject, ...due, openedBy });
  }
}

/** By when people's objectives are taken up with them: by the end of the mid-year check-ins, whose day the task moves with; where these are over or nearly so, in the days that a change leaves. */
async function peopleDue(work: UnitOfWork, { plan }: PlanChange): Promise<{ readonly dueOn: CalendarDate; readonly stageId?: StageId }> {
  const soonest = planChangeDueOn.people(work);
  const { on, stageId } = await findStageDay(work, plan.year, 'check-in.closes');
  return on !== null && on >= soonest ? { dueOn: on, stageId } : { dueOn: soonest };
}
