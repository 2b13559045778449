import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import type { Quarter } from '../calendar/financial-year';
import type { CouncilDate, WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays, inWorkingDays } from '../calendar/working-days';
import type { PersonId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { StageKey } from '../timetable/stage-key';
import type { Figure, FigureState } from '../measure/figure';
import type { FigureSheetRefusal } from './refusals';
import { figureTransitions } from './transitions';

/** Where no stage dates it (a month's figures), verification is due five working days after entry closes: as Q+15 follows Q+10 (practice C2). */
export const verificationDueOn = (entryClosesOn: CalendarDate, calendar: WorkingCalendar): CalendarDate =>
  addWorkingDays(entryClosesOn, 5, calendar);

/** The stage of the timetable by whose day a quarter's figures are verified. */
export const verificationStage = (quarter: Quarter): StageKey => `q${quarter}.verified`;

/**
 * By when a second person is asked to verify what was entered. The timetable's day for it (`verifiedOn`) holds, except where entry closes after that day: its own
 * date was extended. Today, where the day has passed.
 */
export const verificationAskedBy = ({ dueOn, verifiedOn }: { readonly dueOn: CalendarDate; readonly verifiedOn: CalendarDate | null }, { today, calendar }: CouncilDate): CalendarDate => {
  const due = verifiedOn !== null && dueOn <= verifiedOn ? verifiedOn : verificationDueOn(dueOn, calendar);
  return due < today ? today : due;
};

/** The verification of a correction is due a working week after it was made. */
export const correctionVerifiedBy = inWorkingDays(5);

/** A figure that the second person sent back is due again two working days on. */
export const figuresDueAgainOn = inWorkingDays(2);

/** The second person's word on one figure. */
export type Verdict = { readonly verdict: 'verify' } | { readonly verdict: 'return'; readonly reason: string };

/**
 * Whether a person may verify or return a figure. Never anybody whose words are in it, also in a version or draft that is
 * gone, through any post, deputy or token, and
 * never nobody: the engine is no second person. Refusals: NothingToVerify, VerifierUnknown, VerifiedByEnterer, ReasonMissing
 * (a return without one). Source: source-systems B9.5.
 */
export const decideVerification = (
  figure: (Figure & { readonly contributors: readonly PersonId[] }) | null,
  actor: Actor,
  verdict: Verdict,
): Outcome<Exclude<FigureState, 'awaited' | 'entered'>, Refusal<FigureSheetRefusal>> => {
  const next = figureTransitions.next(figure?.state ?? 'awaited', verdict.verdict);
  if (figure === null || next === null) return refuse('NothingToVerify');
  if (actor.personId === null) return refuse('VerifierUnknown');
  if (isSelfApproval(actor, figure.contributors)) return refuse('VerifiedByEnterer');
  if (verdict.verdict === 'return' && isBlank(verdict.reason)) return refuse('ReasonMissing');
  return accept(next);
};
