/** A proposal that comes back, made anew on the plan as it stands by now: a three-way merge, part by part. */

import type { ObjectiveId } from '../shared/id';
import { leavesNothing } from './apply-edits';
import { isSamePlace, type ObjectiveEdit, type ObjectiveText, type PlaceInThread, type PlannedObjective } from './objective-edit';
import { type AboveInThread, refusalOfPlace } from './place-in-thread';
import type { ChangedPlan } from './plan-change';
import { reachesOf } from './reach';

interface Proposed {
  readonly plan: ChangedPlan;
  readonly edits: readonly ObjectiveEdit[];
}

/**
 * The edits of a proposal on what its plan says now. What an edit changes stays as proposed; what it left as it was is as it stands by now, so that agreeing to it
 * undoes nothing that somebody else has decided. A link to what is gone, or that would close a circle, is left out; so is an edit of an objective that is gone,
 * and one that would change nothing any more; so are drops that would leave the plan without an objective. Empty: nothing of the proposal is left.
 */
export function remakeEdits({ plan, edits }: Proposed, now: { readonly objectives: readonly PlannedObjective[]; readonly above: AboveInThread }): readonly ObjectiveEdit[] {
  const remade = edits.flatMap((edit): ObjectiveEdit[] => {
    const { objectiveId, reference } = edit;
    const holds = (link: PlaceInThread['serves'][number]): boolean => refusalOfPlace({ plan, edits }, { ...edit, thread: { serves: [link], breakReason: reference } } as ObjectiveEdit, now.above) === undefined;
    if (edit.kind === 'add') return [{ ...edit, ...(edit.thread && { thread: { ...edit.thread, serves: edit.thread.serves.filter(holds) } }) }];
    const stands = now.objectives.find(({ id }) => id === objectiveId);
    if (stands === undefined) return [];
    const { id: _, reference: _named, thread: placed, ...was } = stands;
    if (edit.kind === 'drop') return [{ ...edit, was }];
    const place = edit.thread && edit.threadWas && mergedPlace({ was: edit.threadWas, becomes: edit.thread, stands: placed }, holds);
    const moves = place !== undefined && !isSamePlace(place, placed) && (place.serves.length > 0 || place.breakReason !== '');
    const made: ObjectiveEdit = { kind: 'change', objectiveId, reference, was, becomes: mergedText(edit, was), ...(moves && { threadWas: placed, thread: place }) };
    return reachesOf(made, plan).length === 0 ? [] : [made];
  });
  return leavesNothing(remade, now.objectives) ? remade.filter(({ kind }) => kind !== 'drop') : remade;
}

const mergedText = ({ was, becomes }: { readonly was: ObjectiveText; readonly becomes: ObjectiveText }, stands: ObjectiveText): ObjectiveText => {
  const part = <Part extends keyof ObjectiveText>(name: Part): ObjectiveText[Part] => (becomes[name] === was[name] ? stands[name] : becomes[name]);
  return { title: part('title'), target: part('target'), endOfPlanResult: part('endOfPlanResult'), priorityId: part('priorityId'), leadServiceId: part('leadServiceId'), dueOn: part('dueOn') };
};

interface Places {
  readonly was: PlaceInThread;
  readonly becomes: PlaceInThread;
  readonly stands: PlaceInThread;
}

function mergedPlace({ was, becomes, stands }: Places, holds: (link: PlaceInThread['serves'][number]) => boolean): PlaceInThread {
  const to = (place: PlaceInThread, parentId: ObjectiveId): PlaceInThread['serves'] => place.serves.filter((link) => link.parentId === parentId);
  const isSame = (one: PlaceInThread['serves'], other: PlaceInThread['serves']): boolean => isSamePlace({ serves: one, breakReason: '' }, { serves: other, breakReason: '' });
  const served = [...new Set([...stands.serves, ...becomes.serves].map(({ parentId }) => parentId))];
  return {
    serves: served.flatMap((parentId) => (isSame(to(becomes, parentId), to(was, parentId)) ? to(stands, parentId) : to(becomes, parentId).filter(holds))),
    breakReason: becomes.breakReason === was.breakReason ? stands.breakReason : becomes.breakReason,
  };
}
