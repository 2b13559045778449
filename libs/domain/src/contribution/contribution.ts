/** Contributions: the parts of a review, or of a sheet of figures, that whoever submits it asks a colleague to write. */

import type { Paper } from '../authority/reading-rights';
import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { PeriodKey } from '../measure/period';
import type { TypedFigure } from '../figure-sheet/typed-figure';
import type { ReviewAnswers } from '../review/service-review';
import type { DomainEvent } from '../shared/domain-event';
import type { ContributionId, FigureSheetId, MeasureId, PersonId, PostId, ReviewId } from '../shared/id';
import { stateMachine } from '../shared/state-machine';

/** The papers that are handed out in parts. One person submits each, whoever wrote in it. */
export const papersInParts = ['service-review', 'figure-sheet'] as const satisfies readonly Paper[];
export type PaperInParts = (typeof papersInParts)[number];

/** Which paper. */
export interface PaperNamed {
  readonly paper: PaperInParts;
  readonly id: ReviewId | FigureSheetId;
}

/** A section of a review by its key, a measure of a sheet by its id. */
export type PaperPart = string;

/** How much there may be: characters of what is said to the colleague and by them; parts named at once. */
export const contributionLimits = { note: 1000, remark: 1000, parts: 50 } as const;

/** A line of a sheet as it is drafted: which figure, and what was typed. */
export type DraftedFigure = TypedFigure & { readonly measureId: MeasureId; readonly period: PeriodKey };

/** What stands in the parts: of a review its answers, of a sheet its figures. */
export interface ContributionContent {
  readonly answers: Partial<ReviewAnswers>;
  readonly figures: readonly DraftedFigure[];
}

/** Every legal move. What was not given when the paper is submitted is withdrawn with it: nobody writes for a paper that is gone. */
export const contributionTransitions = stateMachine('asked', {
  asked: { give: 'given', withdraw: 'withdrawn' },
  given: {},
  withdrawn: {},
});
export type ContributionState = keyof typeof contributionTransitions.moves;

/** Parts of a paper with a colleague, by the post they hold: whoever answers for that post writes them. */
export interface Contribution extends PaperNamed {
  readonly contributionId: ContributionId;
  readonly parts: readonly PaperPart[];
  readonly postId: PostId;
  readonly askedBy: PersonId | null;
  /** Nobody asked: the policy team entered it for the service, and whoever submits the paper confirms it by submitting. */
  readonly forService: boolean;
  readonly note: string;
  readonly dueOn: CalendarDate;
  readonly state: ContributionState;
  /** What stood in the parts when the colleague was asked. */
  readonly startedFrom: ContributionContent;
  /** What they have written so far; the paper has it once it is given. */
  readonly content: ContributionContent;
  /** Everybody who wrote in it: they become contributors of the paper. */
  readonly contributors: readonly PersonId[];
  readonly givenAt: Instant | null;
  /** What they said when they gave it; empty: nothing. */
  readonly remark: string;
  /** The parts that the paper did not take, because whoever submits it had written there meanwhile. */
  readonly leftBeside: readonly PaperPart[];
  readonly version: number;
}

type Handed = { contributionId: ContributionId; postId: PostId };
/** `parts`, `leftBeside`: by name, sections by their titles and measures by their references. */
export type ContributionAsked = DomainEvent<'ContributionAsked', Handed & { parts: readonly string[]; dueOn: CalendarDate }, PaperInParts>;
export type ContributionGiven = DomainEvent<'ContributionGiven', Handed & { parts: readonly string[]; leftBeside: readonly string[]; askedBy: PersonId | null }, PaperInParts>;
/** The policy team entered parts for a service, why stands in `wording`; `ownerPostId`: whoever submits the paper, who is told. */
export type EnteredForService = DomainEvent<'EnteredForService', Handed & { parts: readonly string[]; leftBeside: readonly string[]; ownerPostId: PostId }, PaperInParts>;
/** `because`: whoever submits the paper no longer wants it, or the paper went without it. */
export type ContributionWithdrawn = DomainEvent<'ContributionWithdrawn', Handed & { because: 'not-wanted' | 'paper-gone' }, PaperInParts>;

/** Recorded on the stream of the paper, among what else happens to it. Notes, remarks and reasons travel as wording. */
export type ContributionEvent = ContributionAsked | ContributionGiven | ContributionWithdrawn | EnteredForService;

/** Why parts were not handed out, written or given. `name`, `post`: whom it is about; `parts`: by name. */
export interface ContributionRefusals {
  readonly PaperNotThere: null;
  readonly NotYoursToHandOut: null;
  readonly PaperNotOpen: null;
  readonly NoPartChosen: null;
  readonly PartsWithColleague: { readonly parts: readonly string[]; readonly post: string };
  readonly ColleagueAsked: { readonly post: string };
  readonly ColleagueWithoutPost: { readonly name: string };
  readonly ColleagueSubmits: { readonly name: string };
  readonly ContributionAfterPaper: { readonly dueOn: CalendarDate };
  readonly NotAskedToContribute: null;
  readonly ContributionGiven: null;
  readonly NothingContributed: null;
  readonly ContributionNotOpen: null;
}
