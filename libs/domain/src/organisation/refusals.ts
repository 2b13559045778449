import type { CalendarDate } from '../calendar/dates';
import type { Decimal } from '../shared/decimal/decimal';
import type { ReorganisationState } from './service-reorganisation';

/**
 * The facts that can stand in the way of changing the organisation, and what each refusal tells.
 * `days`: stretches of them, first and last, as '2026-12-01/2026-12-18'. People by name, parts and posts by title.
 */
export interface OrganisationRefusals {
  readonly AbsenceAlreadyCovered: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
  readonly AlreadyAddedUnderCode: { readonly code: string };
  readonly AlreadyClosed: { readonly lastDay: CalendarDate };
  readonly AlreadyHoldsPost: null;
  readonly AlreadyOnCommittee: null;
  /** One of several days as they were typed, a line each. */
  readonly DayNotRead: { readonly line: string };
  readonly DeputisesForThemselves: null;
  readonly DeputyAway: { readonly person: string; readonly days: readonly string[] };
  readonly DeputyNotInPost: { readonly days: readonly string[] };
  readonly EndsBeforeItStarts: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
  /** `absent`: for whom the person stands in already. */
  readonly HolderDeputises: { readonly person: string; readonly absent: string; readonly days: readonly string[] };
  readonly HolderNotInPost: null;
  readonly HoldingAlreadyEnded: { readonly lastDay: CalendarDate };
  /** `most`: how many late days there may be; `last`: the greatest of them. */
  readonly LateDaysOutOfOrder: { readonly most: number; readonly last: number };
  readonly MonthlyFiguresTooLate: { readonly most: number };
  readonly ApprovedAboveTooHigh: { readonly most: number };
  readonly LineManagementGoesInCircle: null;
  readonly MeetingAlreadyHeld: { readonly heldOn: CalendarDate };
  readonly MeetingProposalDecided: { readonly state: 'arranged' | 'declined' };
  readonly MeetingAlreadyOnThatDay: { readonly heldOn: CalendarDate };
  /** The only administrator would choose anew who decides in the administrators' place. */
  readonly MovesFallback: null;
  readonly NameMissing: null;
  readonly NobodyTrained: null;
  /** `others`: how many of those named are no members of the council today. */
  readonly NotAMember: { readonly others: number };
  readonly NobodyOfThatName: { readonly typed: string };
  readonly NoCalendarFile: null;
  readonly NoMeetingNamed: null;
  readonly NoPostOfThatCode: { readonly code: string };
  readonly NotOnCommittee: null;
  readonly NobodyKeepsCommittees: null;
  /** No published year is there to carry out on its day what is planned. */
  readonly NoYearRuns: null;
  readonly NotWithinOpenPart: null;
  readonly PersonHasLeft: { readonly lastDay: CalendarDate };
  readonly PowerForOneself: null;
  readonly PostClosed: { readonly lastDay: CalendarDate };
  readonly ReorganisationDecided: { readonly state: ReorganisationState };
  /** `on`: the day of the other reorganisation that one of the services is part of. */
  readonly ReorganisedAlready: { readonly on: CalendarDate };
  readonly ServiceEndsAndGoesOn: null;
  readonly ServiceNotOpen: { readonly services: readonly string[] };
  readonly ServicesNotChosen: null;
  readonly SeveralOfThatName: { readonly typed: string; readonly emails: readonly string[] };
  /** Shares of a post, 1 for the whole of it: the one asked for, and what others hold. */
  readonly ShareTooLarge: { readonly share: Decimal; readonly taken: Decimal };
  readonly StillHasOpenParts: { readonly parts: readonly string[] };
  readonly TrainingTitleMissing: null;
  readonly TrainingToCome: { readonly today: CalendarDate };
  readonly TooManyMeetings: { readonly most: number };
  readonly UnitsNotChosen: null;
  readonly WorkingRulesUnchanged: null;
}
export type OrganisationRefusal = keyof OrganisationRefusals;
