import type { DayRefusal } from '../calendar/chosen-day';
import type { ClockRefusal } from '../clock/refusals';
import type { FailedDeliveryRefusal } from '../delivery/delivery';
import type { ExceptionRefusal } from '../exception/refusals';
import type { MeasureRefusal } from '../measure/refusals';
import type { OrganisationRefusal } from '../organisation/refusals';
import type { PlanRefusal } from '../plan/refusals';
import type { RecoveryRefusal } from '../recovery/refusals';
import type { ReportRefusal } from '../report/refusals';
import type { ReviewRefusal } from '../review/refusals';
import type { ThreadRefusal } from '../thread/thread';
import type { TimetableRefusal } from '../timetable/refusals';

/** What any area may refuse: it is not there for this person, is not theirs, was changed meanwhile, or has no reason given. */
export type SharedRefusal = DayRefusal | 'NotFound' | 'NoSuchCouncil' | 'NotPermitted' | 'ReasonMissing' | 'Stale' | 'SubmissionIdUsedForSomethingElse';

/** Why a list of tasks is not shown. */
export type TaskRefusal = 'NoSuchTaskKind';

/** Why a council pack is not imported. What is wrong inside a pack is listed, not refused. */
export type ImportRefusal = 'PackOfAnotherCouncil';

/** Why a bearer token is not made or revoked. */
export type TokenRefusal = 'NoSuchPerson' | 'NoSuchToken' | 'TokenEndedAlready' | 'TokenLabelMissing' | 'TokenLifetimeOutOfRange';

/**
 * Every fact that can stand in the way of an act, by its code. An area adds its own union here; a code that is not among them cannot be
 * refused, and one that nobody worded for people does not compile.
 */
export type GoldenThreadRefusal =
  | SharedRefusal
  | ClockRefusal
  | FailedDeliveryRefusal
  | ExceptionRefusal
  | ImportRefusal
  | MeasureRefusal
  | OrganisationRefusal
  | PlanRefusal
  | RecoveryRefusal
  | ReportRefusal
  | ReviewRefusal
  | TaskRefusal
  | ThreadRefusal
  | TimetableRefusal
  | TokenRefusal;
