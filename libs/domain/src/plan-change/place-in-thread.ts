/** Where an objective that a change adds or moves is to stand in the golden thread. */

import type { ObjectiveId } from '../shared/id';
import { type Refused, refuse } from '../shared/outcome';
import { isBlank, normalText, textOrNull } from '../shared/text';
import { decideLink } from '../thread/decide-link';
import type { ThreadLink, ThreadNode, ThreadRefusal } from '../thread/thread';
import type { ObjectiveEdit, PlaceInThread } from './objective-edit';
import type { ChangedPlan, ChangedPlanKind } from './plan-change';
import type { PlanChangeRefusal } from './refusals';

/** What the rule needs to know of the thread above the objectives that are edited. */
export interface AboveInThread {
  /** The objectives that are to be served, as far as there are any of these ids: a person's own are served by nobody else's. */
  readonly nodes: readonly ThreadNode[];
  /** Every link on the ways up from those, and from what is edited. */
  readonly links: readonly ThreadLink[];
  /** Those from which a way leads up to the council plan, its own objectives included. */
  readonly reaching: ReadonlySet<ObjectiveId>;
}

/** The level of the thread at which the objectives of a plan stand. */
export const levelOfPlan = { 'council-plan': 'council', 'service-plan': 'service', 'unit-plan': 'unit' } as const satisfies Record<ChangedPlanKind, ThreadNode['level']>;

/** A place as it is kept: texts without blanks around them. */
export const normalPlace = ({ serves, breakReason }: PlaceInThread): PlaceInThread => ({
  serves: serves.map((link) => ({ ...link, partners: textOrNull(link.partners), soThat: textOrNull(link.soThat) })),
  breakReason: normalText(breakReason),
});

/**
 * What stands in the way of an objective's place: an objective of a service or unit that is added, or that is to serve something else, leads up to the
 * council plan or says why not; each of its links holds as one that is made in a draft does, and none leads to what the same change drops.
 *
 * Refuses: `CouncilPlanServesPriority`, `NotFound` of an objective that is to be served, `ChangedThreadMissing`, and as `decideLink` does.
 * Source: Ribble Valley 3.7; source-systems B2, B9.2.
 */
export function refusalOfPlace(
  { plan, edits }: { readonly plan: Pick<ChangedPlan, 'kind'>; readonly edits: readonly ObjectiveEdit[] },
  edit: ObjectiveEdit,
  above: AboveInThread,
): Refused<PlanChangeRefusal | ThreadRefusal | 'NotFound'> | undefined {
  if (edit.kind === 'drop') return undefined;
  const { objectiveId: id, reference, thread } = edit;
  if (plan.kind === 'council-plan') return thread === undefined ? undefined : refuse('CouncilPlanServesPriority');
  if (thread === undefined) return edit.kind === 'add' ? refuse('ChangedThreadMissing', { reference: null }) : undefined;
  const child = { id, level: levelOfPlan[plan.kind], title: edit.becomes.title };
  const others = edits.filter(({ objectiveId }) => objectiveId !== id);
  const links = linksOnce(others, above.links.filter(({ childId }) => childId !== id));
  for (const served of thread.serves) {
    const parent = above.nodes.find((node) => node.id === served.parentId && node.level !== 'individual');
    if (parent === undefined || others.some(({ kind, objectiveId }) => kind === 'drop' && objectiveId === parent.id)) return refuse('NotFound');
    const decided = decideLink(links, { ...served, child, parent });
    if (!decided.ok) return decided;
    links.push(decided.value);
  }
  const leadsUp = thread.serves.some(({ parentId }) => above.reaching.has(parentId));
  return leadsUp || !isBlank(thread.breakReason) ? undefined : refuse('ChangedThreadMissing', { reference: edit.kind === 'add' ? null : reference });
}

/** The links there are once some edits hold. */
const linksOnce = (edits: readonly ObjectiveEdit[], links: readonly ThreadLink[]): ThreadLink[] => {
  const moved = edits.flatMap((edit) => (edit.thread ? [{ childId: edit.objectiveId, serves: edit.thread.serves }] : []));
  return [...links.filter(({ childId }) => !moved.some((one) => one.childId === childId)), ...moved.flatMap(({ childId, serves }) => serves.map((link) => ({ childId, ...link })))];
};
