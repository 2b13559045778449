import type { ObjectiveId, ServiceId } from '../shared/id';
import { type AskedEdit, differencesOfText, isSamePlace, type ObjectiveEdit, type ObjectiveText, type PlaceInThread, type PlannedObjective } from './objective-edit';
import { type AboveInThread, refusalOfPlace } from './place-in-thread';
import type { ChangedPlan, Consequences, NewLead, ObjectiveBelow } from './plan-change';

const textOf = ({ title, target, endOfPlanResult, priorityId, leadServiceId, dueOn }: ObjectiveText): ObjectiveText => ({ title, target, endOfPlanResult, priorityId, leadServiceId, dueOn });
/** Whether two texts of an objective say the same. */
export const isSameText = (one: ObjectiveText, other: ObjectiveText): boolean => JSON.stringify(textOf(one)) === JSON.stringify(textOf(other));

const servesNothing = { serves: [], breakReason: '' };

/** The objectives of a plan once the edits hold: what a preview shows is what takes effect. */
export function applyEdits(objectives: readonly PlannedObjective[], edits: readonly ObjectiveEdit[]): readonly PlannedObjective[] {
  const byId = new Map(edits.map((edit) => [edit.objectiveId, edit]));
  const stay = objectives.flatMap((objective): PlannedObjective[] => {
    const edit = byId.get(objective.id);
    if (edit === undefined || edit.kind === 'add') return [objective];
    return edit.kind === 'drop' ? [] : [{ ...objective, ...textOf(edit.becomes), thread: edit.thread ?? objective.thread }];
  });
  const added = edits.flatMap((edit) => (edit.kind === 'add' && !objectives.some(({ id }) => id === edit.objectiveId) ? [{ id: edit.objectiveId, reference: edit.reference, ...textOf(edit.becomes), thread: edit.thread ?? servesNothing }] : []));
  return [...stay, ...added];
}

/** Whether some edits would leave a plan that has objectives without any: as several drops that were each agreed do together. */
export const leavesNothing = (edits: readonly ObjectiveEdit[], objectives: readonly PlannedObjective[]): boolean => edits.some(({ kind }) => kind === 'drop') && applyEdits(objectives, edits).length === 0;

/** The objectives that edits touch and that others may serve: those that were there before. */
export const touchedObjectives = (edits: readonly Pick<ObjectiveEdit, 'kind' | 'objectiveId'>[]): readonly ObjectiveId[] => edits.filter(({ kind }) => kind !== 'add').map(({ objectiveId }) => objectiveId);

/** The objectives that are served once some edits hold, or were until then, each once. */
export const servedBy = (edits: readonly { readonly thread?: PlaceInThread; readonly threadWas?: PlaceInThread }[]): readonly ObjectiveId[] => [
  ...new Set(edits.flatMap(({ thread, threadWas }) => [thread, threadWas].flatMap((place) => place?.serves.map(({ parentId }) => parentId) ?? []))),
];

/** The plans directly below, each once: a change goes down one level, and from there only where that level changes too. */
export const plansBelow = (below: readonly ObjectiveBelow[]): readonly ObjectiveBelow[] =>
  below.filter(({ planKind }) => planKind !== 'individual-plan').filter((one, at, all) => all.findIndex(({ planId }) => planId === one.planId) === at);

/** The posts whose people serve directly what changes: each asks them in one go, at the next one-to-one or mid-year. */
export const managersBelow = (below: readonly ObjectiveBelow[]): readonly NonNullable<ObjectiveBelow['postId']>[] => [
  ...new Set(below.flatMap(({ planKind, postId }) => (planKind === 'individual-plan' && postId !== null ? [postId] : []))),
];

/** The objectives that some edits give to a service that does not lead on them by now, by that service. */
export function objectivesByNewLead(objectives: readonly PlannedObjective[], edits: readonly AskedEdit[]): ReadonlyMap<ServiceId, NewLead['objectives']> {
  const byLead = new Map<ServiceId, NewLead['objectives']>();
  for (const edit of edits) {
    const lead = edit.kind === 'drop' ? null : edit.becomes.leadServiceId;
    if (edit.kind === 'drop' || lead === null || objectives.some(({ id, leadServiceId }) => id === edit.objectiveId && leadServiceId === lead)) continue;
    byLead.set(lead, [...(byLead.get(lead) ?? []), { id: edit.objectiveId, title: edit.becomes.title }]);
  }
  return byLead;
}

/** The new leads that are asked beside the plans below: one whose plan serves the objective already is asked with those. */
export const leadsBeside = ({ leads = [], below }: Consequences): readonly NewLead[] => leads.filter(({ planId }) => !below.some((one) => one.planId === planId));

const servesItByNow = ({ planKind, planName }: ObjectiveBelow): string => `an objective of ${planKind === 'individual-plan' ? 'a person' : planName} serves it by now`;

/**
 * What has come between a proposal and the day it would take effect that whoever agreed did not know: in words, empty where nothing has. An
 * objective that says or serves something else by now, or is gone, or would be the last of its plan to go; what it is to serve is gone, or serves it; one below that serves it by now. That one below is gone, or
 * says something else, concerns nobody more.
 * Everybody reads these words: of one below they say in which plan it stands and not its title, which may be a draft's, and of a person's nothing but that.
 */
export function materialDifferences(
  { plan, edits, consequences }: { readonly plan: ChangedPlan; readonly edits: readonly ObjectiveEdit[]; readonly consequences: Consequences },
  now: { readonly objectives: readonly PlannedObjective[]; readonly below: readonly ObjectiveBelow[]; readonly above: AboveInThread },
): readonly string[] {
  const known = new Set(consequences.below.map(({ objectiveId, parentId }) => `${objectiveId} ${parentId}`));
  return [
    ...edits.flatMap((edit) => {
      if (edit.kind === 'add') return placeDifferences({ plan, edits }, edit, now.above);
      const stands = now.objectives.find(({ id }) => id === edit.objectiveId);
      if (stands === undefined) return [`${edit.reference} is no longer in the plan`];
      if (!isSameText(stands, edit.was)) return [`${edit.reference} says something else by now: ${differencesOfText(edit.was, stands)}`];
      if (edit.kind === 'drop' || edit.threadWas === undefined) return [];
      return isSamePlace(stands.thread, edit.threadWas) ? placeDifferences({ plan, edits }, edit, now.above) : [`${edit.reference} serves something else by now`];
    }),
    ...(leavesNothing(edits, now.objectives) ? ['the plan would have no objective left'] : []),
    ...new Set(now.below.filter(({ objectiveId, parentId }) => !known.has(`${objectiveId} ${parentId}`)).map(servesItByNow)),
  ];
}

/** That a way up has broken off further above is no business of whoever decided this: it is listed where threads are. */
const placeDifferences = (change: Parameters<typeof refusalOfPlace>[0], edit: Exclude<ObjectiveEdit, { kind: 'drop' }>, above: AboveInThread): readonly string[] => {
  const code = refusalOfPlace(change, edit, above)?.refusal.code;
  return code === undefined || code === 'ChangedThreadMissing' ? [] : [`what ${edit.reference} is to serve is gone, or serves it by now`];
};
