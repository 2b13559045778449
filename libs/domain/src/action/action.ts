/** An action: one step that somebody has promised, wherever it was agreed. The council has one register of them. */

import { addDays, type CalendarDate } from '../calendar/dates';
import type { ConnectedKind } from '../shared/connected-kind';
import type { Stream } from '../shared/domain-event';
import type { ActionId, Id, MeasureId, PostId, ServiceId } from '../shared/id';

/**
 * What it means, where an action stands. `open`: there is still something to do; of a suspended one not for now, so that nobody is reminded. `title` and `asksWhy`: as
 * a council has it that names none of its own (`NamedStatus`); what asks why is said with its reason, an achieved one with what shows it.
 *
 * Source: practice C5 (East Herts "suspended", "deleted – no longer appropriate"; Epsom "deferred" and "achieved").
 */
export const actionStatuses = {
  'on-track': { title: 'On track', means: 'Under way, as it was promised', open: true, asksWhy: false },
  'at-risk': { title: 'At risk', means: 'Under way, and its day may not be kept', open: true, asksWhy: true },
  late: { title: 'Late', means: 'Under way, and its day is not kept', open: true, asksWhy: true },
  deferred: { title: 'Deferred', means: 'Still done, by a later day', open: true, asksWhy: true },
  suspended: { title: 'Suspended', means: 'Not for now: nobody is reminded', open: true, asksWhy: true },
  achieved: { title: 'Achieved', means: 'Ended well', open: false, asksWhy: true },
  deleted: { title: 'Deleted: no longer appropriate', means: 'Ended otherwise', open: false, asksWhy: true },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly means: string; readonly open: boolean; readonly asksWhy: boolean }>>;
export type ActionStatus = keyof typeof actionStatuses;

export const actionStatusKeys = Object.keys(actionStatuses) as readonly ActionStatus[];

/** What an action can come from. A new kind of thing that agrees actions is added here, with what it is called in the register. */
export const actionOrigins = {
  objective: 'Objective',
  'service-plan': 'Service plan',
  'unit-plan': 'Unit plan',
  'service-review': 'Service review',
  exception: 'Exception',
  clinic: 'Clinic',
  'recovery-plan': 'Recovery plan',
  'performance-report': 'Report',
  risk: 'Risk',
  workshop: 'Workshop',
  'desk-assessment': 'Desk assessment',
  'stage-return': 'Return',
  'external-challenge': 'External challenge',
} as const satisfies Partial<Readonly<Record<ConnectedKind, string>>>;
export type ActionOriginKind = keyof typeof actionOrigins;

export const isActionOriginKind = (word: unknown): word is ActionOriginKind => typeof word === 'string' && Object.hasOwn(actionOrigins, word);

/** The thing that an action was agreed in. */
export interface ActionOrigin {
  readonly kind: ActionOriginKind;
  readonly id: Id;
}

/** How much an action holds, whoever sends it: characters, or how many. */
export const actionLimits = { title: 300, steps: 4000, howMuch: 500, reason: 2000, waitsFor: 20, assigned: 100 } as const;

/** How much of an action is done, when all of it is: percent. */
export const wholeProgress = 100;

/** AC-12, in capitals or not. */
export const actionReferencePattern = /^[Aa][Cc]-[0-9]{1,6}$/;

/** What an action should change: which measure, by how much, by when; so that it can be held against the figures later. */
export interface Prediction {
  readonly measureId: MeasureId | null;
  /** In the measure's unit, as people write it: "3 points". */
  readonly howMuch: string;
  readonly by: CalendarDate | null;
}

/** A due date that was moved; a later one is a slip. */
export interface DueDateMove {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly on: CalendarDate;
  readonly reason: string;
}

export interface Action {
  readonly id: ActionId;
  /** AC-12: how people name it. */
  readonly reference: string;
  readonly title: string;
  /** How it is done, step by step. Empty: who is known, and not how (success factor "know who has to deliver, but not how"). */
  readonly steps: string;
  /** Null: agreed in nothing that is in the product. */
  readonly origin: ActionOrigin | null;
  /** In whose part of the register it stands; null: the council's. */
  readonly serviceId: ServiceId | null;
  /** The post that carries it out, a person's or that of a team's head: whoever answers for it on the day owns the action, so that it has an owner every day. */
  readonly ownerPostId: PostId;
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** When it was first promised for; never changed. */
  readonly originalDueOn: CalendarDate;
  /** In percent. */
  readonly progress: number;
  readonly status: ActionStatus;
  /** The council's own status by which that was said; null: as shipped. */
  readonly statusKey: string | null;
  readonly statusName: string | null;
  readonly statusReason: string;
  /** When somebody last said how it stands. */
  readonly saidOn: CalendarDate;
  readonly moves: readonly DueDateMove[];
  readonly prediction: Prediction | null;
  /** The actions that must be achieved before this one can be. */
  readonly waitsFor: readonly ActionId[];
  readonly version: number;
}

export const actionStream = (id: ActionId): Stream<'action'> => ({ type: 'action', id });

/** Whether there is something to do now: neither ended nor suspended. */
export const isUnderWay = ({ status }: Pick<Action, 'status'>): boolean => actionStatuses[status].open && status !== 'suspended';

/** Whether its day has passed while there is still something to do. */
export const isOverdue = (action: Pick<Action, 'status' | 'dueOn'>, today: CalendarDate): boolean => isUnderWay(action) && action.dueOn < today;

/** How near an action's day is: passed, within `soonDays`, later; 'none': there is nothing to do now. */
export type Nearness = 'overdue' | 'soon' | 'later' | 'none';
export const soonDays = 30;

export function nearnessOf(action: Pick<Action, 'status' | 'dueOn'>, today: CalendarDate): Nearness {
  if (!isUnderWay(action)) return 'none';
  if (action.dueOn < today) return 'overdue';
  return action.dueOn <= addDays(today, soonDays) ? 'soon' : 'later';
}

/** How often its day was moved to a later one. */
export const slipsOf = ({ moves }: Pick<Action, 'moves'>): number => moves.filter(({ from, to }) => to > from).length;
