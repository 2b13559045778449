import type { Actor } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { PostId, WorkshopActionId } from '../shared/id';
import { accept, faultsAmong, refuse, refuseAll, type Refusal } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { isFacilitator } from './decide-scoring';
import { type WorkshopOutcome, workshopStream } from './decide-set-up';
import { statementsOf } from './framework';
import type { AssessmentRefusal } from './refusals';
import { workshopTransitions } from './transitions';
import { type ActionSize, type FollowUpStage, minutesRun, participantOf, type Workshop, type WorkshopAction } from './workshop';

interface ProposedAction {
  readonly id: WorkshopActionId;
  readonly statement: string;
  readonly tip: number | null;
  readonly title: string;
  readonly size: ActionSize;
}

/**
 * Anybody of the council who takes part proposes an action, out of a tip or of their own.
 * Refuses: `NotInvited`; `WorkshopClosed`; `NoSuchStatement`, also where it has no such tip; `ActionTitleMissing`.
 */
export function decideProposal(workshop: Workshop, { actor, ...given }: ProposedAction & { readonly actor: Actor }): WorkshopOutcome {
  const { reference } = workshop;
  if (!participantOf(workshop, actor.personId)) return refuse('NotInvited');
  if (workshop.state === 'closed') return refuse('WorkshopClosed', { reference });
  const about = statementsOf(workshop.framework).find(({ key }) => key === given.statement);
  if (!about || (given.tip !== null && !about.tips.some(({ number }) => number === given.tip))) return refuse('NoSuchStatement');
  if (isBlank(given.title)) return refuse('ActionTitleMissing');
  const action: WorkshopAction = { ...given, title: normalText(given.title), state: 'proposed', ownerPostId: null, dueOn: null, droppedBecause: null, became: null };
  const { id, statement, tip, size, title } = action;
  const event = { name: 'WorkshopActionProposed', stream: workshopStream(workshop), payload: { reference, statement, action: id, tip, size }, wording: { title } } as const;
  return accept({ workshop: { ...workshop, actions: [...workshop.actions, action] }, event });
}

/** What becomes of a proposed action. */
export type ActionFate =
  | { readonly decision: 'taken-on'; readonly ownerPostId: PostId | null; readonly dueOn: CalendarDate | null }
  | { readonly decision: 'dropped'; readonly reason: string };

/**
 * The facilitator decides a proposed action: a post takes it on until a day, or it is dropped with a reason.
 * Refuses: `NotTheFacilitator`; `WorkshopClosed`; `NoSuchWorkshopAction`, also where it is decided; `ActionOwnerMissing`, `ActionDayMissing`; `WorkshopActionDropReasonMissing`.
 */
export function decideActionFate(workshop: Workshop, { actor, actionId, fate }: { readonly actor: Actor; readonly actionId: WorkshopActionId; readonly fate: ActionFate }): WorkshopOutcome {
  const { reference } = workshop;
  if (!isFacilitator(workshop, actor)) return refuse('NotTheFacilitator', { reference });
  if (workshop.state === 'closed') return refuse('WorkshopClosed', { reference });
  const action = workshop.actions.find(({ id, state }) => id === actionId && state === 'proposed');
  if (!action) return refuse('NoSuchWorkshopAction');
  const stream = workshopStream(workshop);
  const decided = (change: Partial<WorkshopAction>): Workshop => ({ ...workshop, actions: workshop.actions.map((one) => (one === action ? { ...one, ...change } : one)) });
  if (fate.decision === 'dropped') {
    if (isBlank(fate.reason)) return refuse('WorkshopActionDropReasonMissing');
    const event = { name: 'WorkshopActionDropped', stream, payload: { reference, action: action.id }, wording: { title: action.title, reason: fate.reason } } as const;
    return accept({ workshop: decided({ state: 'dropped', droppedBecause: fate.reason }), event });
  }
  const { ownerPostId, dueOn } = fate;
  const refused = refuseAll(faultsAmong<Refusal<AssessmentRefusal>>([ownerPostId === null && { code: 'ActionOwnerMissing' }, dueOn === null && { code: 'ActionDayMissing' }]));
  if (refused || ownerPostId === null || dueOn === null) return refused ?? refuse('ActionOwnerMissing');
  const event = { name: 'WorkshopActionTakenOn', stream, payload: { reference, action: action.id, ownerPostId, dueOn }, wording: { title: action.title } } as const;
  return accept({ workshop: decided({ state: 'taken-on', ownerPostId, dueOn }), event });
}

/**
 * The facilitator lets the workshop rest until another day, or has it go on: the timer counts only while it runs.
 * Refuses: `NotTheFacilitator`; `WorkshopClosed`.
 */
export function decideRest(workshop: Workshop, { actor, now, rests }: { readonly actor: Actor; readonly now: Instant; readonly rests: boolean }): WorkshopOutcome {
  const { reference, timer } = workshop;
  if (!isFacilitator(workshop, actor)) return refuse('NotTheFacilitator', { reference });
  if (workshop.state === 'closed') return refuse('WorkshopClosed', { reference });
  const minutes = minutesRun(timer, now);
  const stream = workshopStream(workshop);
  return rests
    ? accept({ workshop: { ...workshop, timer: { minutes, runsSince: null } }, event: { name: 'WorkshopRested', stream, payload: { reference, minutes } } })
    : accept({ workshop: { ...workshop, timer: { minutes, runsSince: now } }, event: { name: 'WorkshopResumed', stream, payload: { reference } } });
}

interface Closing {
  readonly actor: Actor;
  /** The day of the follow-up; null where there is none, or it is held with a stage. */
  readonly followUpOn: CalendarDate | null;
  /** The stage of the timetable with which it is held, as that stands today. */
  readonly followUpStage: (FollowUpStage & { readonly fallsOn: CalendarDate }) | null;
  /** Whether everybody in the council may then read it. */
  readonly isPublic: boolean;
  readonly today: CalendarDate;
  readonly now: Instant;
}

/**
 * The facilitator closes the workshop, says when they meet again to see what came of it, and who may read it.
 * Refuses: `NotTheFacilitator`; `WorkshopClosed`, also before it has begun; `StatementsUnfinished` while one is neither confirmed nor skipped;
 * `ActionsUndecided` while one is neither taken on, nor made into something, nor dropped: "otherwise the ideas, enthusiasm and momentum will be lost" (PAS toolkit);
 * `FollowUpTwice` where both a day and a stage are given; `FollowUpInThePast`.
 */
export function decideClosing(workshop: Workshop, { actor, followUpOn: day, followUpStage: held, isPublic, today, now }: Closing): WorkshopOutcome {
  const { reference } = workshop;
  if (!isFacilitator(workshop, actor)) return refuse('NotTheFacilitator', { reference });
  const state = workshopTransitions.next(workshop.state, 'close');
  if (!state) return refuse('WorkshopClosed', { reference });
  const unfinished = workshop.statements.filter((one) => one.state !== 'confirmed' && one.state !== 'skipped').length;
  const undecided = workshop.actions.filter((one) => one.state === 'proposed').length;
  const followUpOn = held?.fallsOn ?? day;
  const refused = refuseAll(faultsAmong<Refusal<AssessmentRefusal>>([
    unfinished > 0 && { code: 'StatementsUnfinished', details: { count: unfinished } },
    undecided > 0 && { code: 'ActionsUndecided', details: { count: undecided } },
    held !== null && day !== null && { code: 'FollowUpTwice' },
    followUpOn !== null && followUpOn <= today && { code: 'FollowUpInThePast' },
  ]));
  if (refused) return refused;
  const timer = { minutes: minutesRun(workshop.timer, now), runsSince: null };
  const followUpStage: FollowUpStage | null = held && { id: held.id, year: held.year, key: held.key, title: held.title };
  const payload = { reference, followUpOn, ...(followUpStage !== null && { followUpStage: `${followUpStage.year}.${followUpStage.key}` }), isPublic };
  return accept({ workshop: { ...workshop, state, timer, followUpOn, followUpStage, isPublic, closedOn: today }, event: { name: 'WorkshopClosed', stream: workshopStream(workshop), payload } });
}
