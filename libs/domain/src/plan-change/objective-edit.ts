/** What an objective of a plan says, and one edit of it. */

import type { CalendarDate } from '../calendar/dates';
import type { ObjectiveId, PriorityId, ServiceId } from '../shared/id';

/** What an objective says. `target`: what is delivered in the year; `endOfPlanResult`, priority and lead service are the council plan's alone. */
export interface ObjectiveText {
  readonly title: string;
  readonly target: string;
  readonly endOfPlanResult: string;
  readonly priorityId: PriorityId | null;
  readonly leadServiceId: ServiceId | null;
  readonly dueOn: CalendarDate | null;
}

/** An objective of a plan as it stands. */
export interface PlannedObjective extends ObjectiveText {
  readonly id: ObjectiveId;
  readonly reference: string;
}

/** One edit. The text is fixed with the proposal: what is decided is what takes effect. `was`: how it stood when it was proposed. */
export type ObjectiveEdit =
  | { readonly kind: 'add'; readonly objectiveId: ObjectiveId; readonly reference: string; readonly becomes: ObjectiveText }
  | { readonly kind: 'change'; readonly objectiveId: ObjectiveId; readonly reference: string; readonly was: ObjectiveText; readonly becomes: ObjectiveText }
  | { readonly kind: 'drop'; readonly objectiveId: ObjectiveId; readonly reference: string; readonly was: ObjectiveText };
