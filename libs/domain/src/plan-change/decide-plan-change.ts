import type { Actor } from '../authority/actor';
import { contributorsOf, isSelfApproval } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import type { MeetingId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { callInWorkingDays, type PlanChange } from './plan-change';
import { type ApprovalByReach, approverOf, approvers, reachesOfAll } from './reach';
import type { PlanChangeRefusal } from './refusals';
import { planChangeTransitions } from './transitions';

type Decided = Outcome<PlanChange, Refusal<PlanChangeRefusal>>;

/** A meeting at which members decided. */
export interface DecidingMeeting {
  readonly id: MeetingId;
  readonly heldOn: CalendarDate;
  readonly body: 'cabinet' | 'full-council' | null;
}

/** The decision on a proposal. Of members: of which meeting, with its minute. */
export interface PlanChangeRuling {
  readonly decision: 'agree' | 'decline';
  readonly meeting: DecidingMeeting | null;
  readonly minute: string;
  readonly remark: string;
}

/**
 * The decision on a proposal, by the director, or of members as democratic services record it with the minute: at a meeting of Cabinet or Full Council,
 * or by the lead member alone. What members decide as the executive takes effect once the days for call-in have passed; all else on the day.
 * Nobody decides, or records as decided, what they proposed, whichever post, deputy or token they act through.
 *
 * Refuses: `PlanChangeNotProposed`, `PlanChangeDecidedByAuthor`; and all at once `RemarkMissing`, `MinuteMissing`, `MeetingMissing`,
 * `MeetingOfAnotherBody`, `MeetingNotYetHeld`.
 * Source: Local Government Act 2000, s. 9F (call-in of executive decisions); source-systems B9.5.
 */
export function decidePlanChange(change: PlanChange, ruling: PlanChangeRuling, on: CouncilDate & { readonly actor: Actor }): Decided {
  const state = planChangeTransitions.next(change.state, ruling.decision);
  if (state === null) return refuse('PlanChangeNotProposed', { state: change.state });
  if (isSelfApproval(on.actor, change.authorIds)) return refuse('PlanChangeDecidedByAuthor');
  const refused = refuseAll(rulingFaults(change, ruling, on.today));
  if (refused) return refused;
  const decidedOn = ruling.meeting?.heldOn ?? on.today;
  const decision = { decidedOn, meetingId: ruling.meeting?.id ?? null, minute: normalText(ruling.minute), recordedBy: contributorsOf(on.actor) };
  const takesEffectOn = state === 'declined' ? null : firstDayOfEffect(change, decidedOn, on);
  return accept({ ...change, state, decision, takesEffectOn, remark: normalText(ruling.remark), version: change.version + 1 });
}

/** The first working day after the days for call-in; where there is none to come, today. */
function firstDayOfEffect({ approver }: PlanChange, decidedOn: CalendarDate, { today, calendar }: CouncilDate): CalendarDate {
  if (!approvers[approver].callIn) return today;
  const after = addWorkingDays(decidedOn, callInWorkingDays + 1, calendar);
  return after > today ? after : today;
}

function rulingFaults({ approver }: PlanChange, { decision, meeting, minute, remark }: PlanChangeRuling, today: CalendarDate): readonly Refusal<PlanChangeRefusal>[] {
  const { members } = approvers[approver];
  const meets = approver === 'cabinet' || approver === 'full-council';
  return faultsAmong<Refusal<PlanChangeRefusal>>([
    meets && meeting === null && { code: 'MeetingMissing' },
    meets && meeting !== null && meeting.body !== approver && { code: 'MeetingOfAnotherBody', details: { approver } },
    meeting !== null && meeting.heldOn > today && { code: 'MeetingNotYetHeld' },
    members && isBlank(minute) && { code: 'MinuteMissing' },
    decision === 'decline' && isBlank(remark) && { code: 'RemarkMissing' },
  ]);
}

/** Whoever proposed a change takes it back before it is decided, with the reason. Refuses: `PlanChangeNotProposed`, `RemarkMissing`. */
export function decideWithdrawal(change: PlanChange, remark: string): Decided {
  const state = planChangeTransitions.next(change.state, 'withdraw');
  if (state === null) return refuse('PlanChangeNotProposed', { state: change.state });
  if (isBlank(remark)) return refuse('RemarkMissing');
  return accept({ ...change, state, remark: normalText(remark), version: change.version + 1 });
}

/** What is recorded of a call-in, by whom and when. */
interface CallInRecorded {
  readonly remark: string;
  readonly today: CalendarDate;
  readonly actor: Actor;
}

/** Scrutiny calls in what the executive agreed, before it takes effect. Refuses: `CannotBeCalledIn`, `CallInOver`, `RemarkMissing`. */
export function decideCallIn(change: PlanChange, { remark, today }: Omit<CallInRecorded, 'actor'>): Decided {
  const state = planChangeTransitions.next(change.state, 'call-in');
  if (state === null || !approvers[change.approver].callIn) return refuse('CannotBeCalledIn', { state: change.state });
  if (change.takesEffectOn !== null && change.takesEffectOn <= today) return refuse('CallInOver');
  if (isBlank(remark)) return refuse('RemarkMissing');
  return accept({ ...change, state, takesEffectOn: null, remark: normalText(remark), version: change.version + 1 });
}

/**
 * What came of a call-in: the decision stands and takes effect at once, or it does not. That it stands is recorded by nobody who proposed it: it
 * would spare their proposal what is left of the days for call-in. Refuses: `NotCalledIn`, `PlanChangeDecidedByAuthor`, `RemarkMissing`.
 */
export function decideCallInEnd(change: PlanChange, { upheld, remark, today, actor }: CallInRecorded & { readonly upheld: boolean }): Decided {
  const state = planChangeTransitions.next(change.state, upheld ? 'uphold' : 'overturn');
  if (state === null) return refuse('NotCalledIn', { state: change.state });
  if (upheld && isSelfApproval(actor, change.authorIds)) return refuse('PlanChangeDecidedByAuthor');
  if (isBlank(remark)) return refuse('RemarkMissing');
  return accept({ ...change, state, takesEffectOn: upheld ? today : null, remark: normalText(remark), version: change.version + 1 });
}

/** Whether an agreed change is due to take effect. */
export const isDueToTakeEffect = ({ state, takesEffectOn }: Pick<PlanChange, 'state' | 'takesEffectOn'>, today: CalendarDate): boolean =>
  state === 'agreed' && takesEffectOn !== null && takesEffectOn <= today;

/** On the day it is due, where nothing material has come between: in effect. `consequences`: as they are today. Called only for a change that is due. */
export const decideEffect = (change: PlanChange, { consequences, today }: Pick<PlanChange, 'consequences'> & { readonly today: CalendarDate }): PlanChange => ({
  ...change, state: planChangeTransitions.after(change.state, 'take-effect'), inEffectOn: today, consequences, version: change.version + 1,
});

/** What is decided again. */
interface ComingBack extends Pick<PlanChange, 'edits' | 'consequences'> {
  /** What has come between, in words. */
  readonly differences: readonly string[];
  readonly table: ApprovalByReach;
}

/**
 * On the day it is due, where something material has come between: back to be decided again, with what has, made anew on what the plan says by now (`edits`, with
 * what these concern), by whoever its reach then asks for. Where nothing of it is left to change, it lapses.
 */
export function decideReturn(change: PlanChange, { edits, consequences, differences, table }: ComingBack): PlanChange {
  const because = `Since it was agreed: ${differences.join('; ')}.`;
  const back = { ...change, decision: null, takesEffectOn: null, version: change.version + 1 };
  if (edits.length === 0) return { ...back, state: planChangeTransitions.after(change.state, 'lapse'), remark: `${because} Nothing of it is left to change.` };
  const reaches = reachesOfAll(edits, change.plan);
  const state = planChangeTransitions.after(change.state, 'return');
  return { ...back, state, edits, consequences, reaches, approver: approverOf(reaches, table), remark: `${because} It is made anew on what the plan says now.` };
}
