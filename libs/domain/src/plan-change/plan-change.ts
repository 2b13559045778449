/** A change of an approved or published plan in its year: proposed, decided by whoever its reach asks for, in effect on a day. */

import { inWorkingDays } from '../calendar/working-days';
import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent, Stream } from '../shared/domain-event';
import type { CouncilPlanId, MeasureId, MeetingId, ObjectiveId, PersonId, PlanChangeId, PlanId, PostId, ServiceId, YearId } from '../shared/id';
import type { ObjectiveEdit } from './objective-edit';
import type { Approver, Reach } from './reach';
import type { PlanChangeState } from './transitions';

/** The plans that are changed so; a person's own objectives follow at the next one-to-one. */
export const changedPlanKinds = ['council-plan', 'service-plan', 'unit-plan'] as const;
export type ChangedPlanKind = (typeof changedPlanKinds)[number];

/** The plan that is changed, as far as a change goes. */
export interface ChangedPlan {
  readonly kind: ChangedPlanKind;
  readonly id: CouncilPlanId | PlanId;
  readonly year: FinancialYear;
}

/** An objective directly below one that changes, with the plan it stands in and the post that answers for that. */
export interface ObjectiveBelow {
  readonly objectiveId: ObjectiveId;
  readonly parentId: ObjectiveId;
  readonly title: string;
  readonly planKind: 'service-plan' | 'unit-plan' | 'individual-plan';
  readonly planId: PlanId;
  readonly planName: string;
  /** Who writes the plan; of a person's objectives, who agrees them. */
  readonly postId: PostId | null;
}

/** A service that leads on an objective of the council plan once a change is in effect, and did not before. */
export interface NewLead {
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly objectives: readonly { readonly id: ObjectiveId; readonly title: string }[];
  /** Its plan of that year and who writes it; without a plan the head of service answers. */
  readonly planId: PlanId | null;
  readonly postId: PostId | null;
}

/** What a change concerns, as it was worked out on a day. */
export interface Consequences {
  readonly below: readonly ObjectiveBelow[];
  /** Left out of what was worked out before leads were asked. */
  readonly leads?: readonly NewLead[];
  readonly measures: readonly { readonly id: MeasureId; readonly ref: string; readonly title: string }[];
  /** Open tasks about the objectives' plan, and open actions that serve the objectives. */
  readonly openTasks: number;
  readonly openActions: number;
  /** Composed reports that carry the text as it was: they keep it. */
  readonly reports: readonly string[];
}

/** The decision of whoever decides. `meeting`, `minute`: of a body of members, as democratic services record it. */
export interface PlanChangeDecision {
  readonly decidedOn: CalendarDate;
  readonly meetingId: MeetingId | null;
  readonly minute: string;
  readonly recordedBy: readonly PersonId[];
}

export interface PlanChange {
  readonly id: PlanChangeId;
  /** PC-3: how people name it. */
  readonly reference: string;
  readonly plan: ChangedPlan;
  readonly edits: readonly ObjectiveEdit[];
  readonly reason: string;
  readonly reaches: readonly Reach[];
  readonly approver: Approver;
  /** The director's post that decides or is told; null where nobody stands there. */
  readonly directorPostId: PostId | null;
  readonly state: PlanChangeState;
  readonly authorIds: readonly PersonId[];
  readonly proposedOn: CalendarDate;
  readonly decision: PlanChangeDecision | null;
  /** The first day on which it can hold; null while undecided or called in. */
  readonly takesEffectOn: CalendarDate | null;
  readonly inEffectOn: CalendarDate | null;
  /** As they were when it was proposed, or proposed again. */
  readonly consequences: Consequences;
  /** Why it was called in, declined, withdrawn or came back: the last of these. */
  readonly remark: string;
  readonly version: number;
}

/** How much a change holds, whoever sends it: characters, or how many. */
export const planChangeLimits = { reason: 2000, minute: 1000, remark: 2000, edits: 20, serves: 20, answer: 2000 } as const;

/** An executive decision can be called in until the end of the fifth working day after it; then it takes effect. */
export const callInWorkingDays = 5;

/** Working days that each part is given: a director decides and a plan below answers within these. */
export const planChangeDueOn = { decision: inWorkingDays(5), answer: inWorkingDays(10), people: inWorkingDays(20) } as const;

export const planChangeStream = (id: PlanChangeId): Stream<'plan-change'> => ({ type: 'plan-change', id });

/** How a plan below answers a change above it: it still fits, it changes too, or it stays as it is for a reason. */
export const planChangeAnswers = {
  confirmed: { title: 'Still fits: confirmed', asksWhy: false },
  amends: { title: 'Changes too', asksWhy: true },
  stays: { title: 'Stays as it is, because', asksWhy: true },
} as const;
export type PlanChangeAnswer = keyof typeof planChangeAnswers;

type Facts = {
  readonly reference: string;
  readonly plan: ChangedPlanKind;
  readonly planId: CouncilPlanId | PlanId;
  readonly version: number;
  /** The performance year whose workflow puts it into effect; null while there is none. */
  readonly yearId: YearId | null;
};

/** What happens to changes of plans (stream `plan-change`). What was said stands in `wording`. */
export type PlanChangeEvent =
  | DomainEvent<'PlanChangeProposed', Facts & { approver: Approver; reaches: readonly Reach[]; edits: number; below: number }, 'plan-change'>
  | DomainEvent<'PlanChangeAgreed', Facts & { approver: Approver; takesEffectOn: CalendarDate; meetingId: MeetingId | null }, 'plan-change'>
  | DomainEvent<'PlanChangeDeclined', Facts & { approver: Approver }, 'plan-change'>
  | DomainEvent<'PlanChangeWithdrawn', Facts, 'plan-change'>
  | DomainEvent<'PlanChangeCalledIn', Facts, 'plan-change'>
  | DomainEvent<'PlanChangeCallInEnded', Facts & { upheld: boolean }, 'plan-change'>
  | DomainEvent<'PlanChangeInEffect', Facts & { asked: number; toldPostIds: readonly PostId[] }, 'plan-change'>
  /** Since it was agreed so much has changed that whoever decided must see it again; `PlanChangeLapsed`: that nothing of it is left to change. */
  | DomainEvent<'PlanChangeReturned', Facts & { because: readonly string[] }, 'plan-change'>
  | DomainEvent<'PlanChangeLapsed', Facts & { because: readonly string[] }, 'plan-change'>
  | DomainEvent<'PlanChangeAnswered', Facts & { answer: PlanChangeAnswer; belowPlanId: PlanId | null; postId: PostId }, 'plan-change'>;
