/** What an objective of a plan says, and one edit of it. */

import type { CalendarDate } from '../calendar/dates';
import type { ObjectiveId, PriorityId, ServiceId } from '../shared/id';
import type { LinkWeight } from '../thread/thread';

/** What an objective says. `target`: what is delivered in the year; `endOfPlanResult`, priority and lead service are the council plan's alone. */
export interface ObjectiveText {
  readonly title: string;
  readonly target: string;
  readonly endOfPlanResult: string;
  readonly priorityId: PriorityId | null;
  readonly leadServiceId: ServiceId | null;
  readonly dueOn: CalendarDate | null;
}

/** One objective above that an objective serves, and how: what a link says, without whose it is. */
export interface ServedObjective {
  readonly parentId: ObjectiveId;
  readonly kind: 'direct' | 'indirect';
  readonly partners: string | null;
  readonly soThat: string | null;
  readonly weight: LinkWeight | null;
}

/** What an objective serves above it, or why it serves nothing there (else empty): its place in the golden thread. */
export interface PlaceInThread {
  readonly serves: readonly ServedObjective[];
  readonly breakReason: string;
}

/** An objective of a plan as it stands. */
export interface PlannedObjective extends ObjectiveText {
  readonly id: ObjectiveId;
  readonly reference: string;
  readonly thread: PlaceInThread;
}

/**
 * One edit. The text is fixed with the proposal: what is decided is what takes effect. `was`: how it stood when it was proposed, or made anew since what was agreed came back. `thread`: what it serves
 * from then on, and `threadWas` until then; left out of a change that leaves that as it is, and of every edit of the council plan.
 */
export type ObjectiveEdit =
  | { readonly kind: 'add'; readonly objectiveId: ObjectiveId; readonly reference: string; readonly becomes: ObjectiveText; readonly thread?: PlaceInThread }
  | {
      readonly kind: 'change'; readonly objectiveId: ObjectiveId; readonly reference: string; readonly was: ObjectiveText; readonly becomes: ObjectiveText;
      readonly threadWas?: PlaceInThread; readonly thread?: PlaceInThread;
    }
  | { readonly kind: 'drop'; readonly objectiveId: ObjectiveId; readonly reference: string; readonly was: ObjectiveText; readonly thread?: never };

/** An edit as it is asked for: how the objective stood comes from the plan. */
export type AskedEdit =
  | { readonly kind: 'add'; readonly objectiveId: ObjectiveId; readonly reference: string; readonly becomes: ObjectiveText; readonly thread?: PlaceInThread }
  | { readonly kind: 'change'; readonly objectiveId: ObjectiveId; readonly becomes: ObjectiveText; readonly thread?: PlaceInThread }
  | { readonly kind: 'drop'; readonly objectiveId: ObjectiveId };

const inOrder = ({ serves, breakReason }: PlaceInThread): readonly unknown[] => [
  breakReason,
  ...serves.map(({ parentId, kind, partners, soThat, weight }) => [parentId, kind, partners, soThat, weight]).sort(([one], [other]) => String(one).localeCompare(String(other))),
];

/** Whether two places are the same, in whichever order their links stand. */
export const isSamePlace = (one: PlaceInThread, other: PlaceInThread): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const parts = { title: 'wording', target: 'target', endOfPlanResult: 'result at the end of the plan', dueOn: 'day', priorityId: 'priority', leadServiceId: 'lead service' } as const;
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** What an objective says otherwise than when a change of it was proposed, in words: texts and days as they were and are, what is named by id by its name alone. */
export const differencesOfText = (was: ObjectiveText, stands: ObjectiveText): string =>
  (Object.keys(parts) as (keyof typeof parts)[])
    .filter((part) => was[part] !== stands[part])
    .map((part) => (part === 'priorityId' || part === 'leadServiceId' ? `another ${parts[part]}` : `${parts[part]} “${shortened(was[part] ?? '')}” is “${shortened(stands[part] ?? '')}”`))
    .join(', ');
