/** Who is asked for which part of a paper, when it comes back, and when it is no longer wanted. */

import type { DayRefusal } from '../calendar/refusals';
import { refusalOfWorkingDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import type { ContributionId, PostId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type Contribution, type ContributionAsked, type ContributionGiven, type ContributionRefusals, contributionTransitions, type ContributionWithdrawn, type EnteredForService, type PaperNamed, type PaperPart } from './contribution';
import { isWritten } from './take-in';

export type ContributionRefusal = keyof ContributionRefusals;

/** A paper as far as handing out its parts goes. */
export interface PaperToHandOut extends PaperNamed {
  /** Still with whoever submits it. */
  readonly isOpen: boolean;
  /** Who submits it: nobody hands a part to themselves. */
  readonly ownerPostId: PostId;
  readonly dueOn: CalendarDate;
  /** `name`: a section's title, a measure's reference. */
  readonly parts: readonly { readonly part: PaperPart; readonly name: string }[];
}

const namesOf = ({ parts }: Pick<PaperToHandOut, 'parts'>, named: readonly PaperPart[]): readonly string[] =>
  parts.filter(({ part }) => named.includes(part)).map(({ name }) => name);

/** The colleague as they were named: the post they hold, where they hold one that may write. */
export interface Colleague {
  readonly name: string;
  readonly postId: PostId | null;
  readonly postTitle: string;
}

export interface ContributionWanted extends CouncilDate {
  readonly contributionId: ContributionId;
  readonly colleague: Colleague;
  readonly parts: readonly PaperPart[];
  readonly dueOn: CalendarDate;
  readonly note: string;
  /** What is with colleagues already, with their posts' titles. */
  readonly open: readonly (Pick<Contribution, 'parts' | 'postId'> & { readonly postTitle: string })[];
}

/**
 * Whether a colleague is asked for parts of a paper: before it is submitted, each part with one colleague at a time, one request a colleague,
 * and back on a working day by the paper's own date (once that has passed, on any working day).
 *
 * Refusals: PaperNotOpen; then all at once NoPartChosen, PartsWithColleague, ColleagueWithoutPost, ColleagueSubmits, ColleagueAsked,
 * ContributionAfterPaper, and as `refusalOfWorkingDay` does.
 */
export function decideAsking(paper: PaperToHandOut, wanted: ContributionWanted): Outcome<ContributionAsked, Refusal<ContributionRefusal | DayRefusal>> {
  if (!paper.isOpen) return refuse('PaperNotOpen');
  const { contributionId, colleague, dueOn, note, today } = wanted;
  const parts = namesOf(paper, wanted.parts);
  const refused = refuseAll(
    faultsAmong<Refusal<ContributionRefusal | DayRefusal>>([
      parts.length === 0 && { code: 'NoPartChosen' },
      withColleagues(paper, wanted),
      ...faultsOfColleague(paper, wanted),
      refusalOfWorkingDay(dueOn, wanted, 'dueOn') ?? (dueOn > paper.dueOn && paper.dueOn >= today && { code: 'ContributionAfterPaper', details: { dueOn: paper.dueOn } }),
    ]),
  );
  if (refused || colleague.postId === null) return refused ?? refuse('ColleagueWithoutPost', { name: colleague.name });
  return accept({
    name: 'ContributionAsked',
    stream: { type: paper.paper, id: paper.id },
    payload: { contributionId, postId: colleague.postId, parts, dueOn },
    wording: { note: normalText(note) },
  });
}

function withColleagues(paper: PaperToHandOut, { parts, open }: ContributionWanted): Refusal<ContributionRefusal> | false {
  const found = open.find((one) => one.parts.some((part) => parts.includes(part)));
  if (found === undefined) return false;
  return { code: 'PartsWithColleague', details: { parts: namesOf(paper, parts.filter((part) => found.parts.includes(part))), post: found.postTitle } };
}

function faultsOfColleague({ ownerPostId }: PaperToHandOut, { colleague, open }: ContributionWanted): readonly (Refusal<ContributionRefusal> | false)[] {
  const { name, postId, postTitle } = colleague;
  return [
    postId === null && { code: 'ColleagueWithoutPost', details: { name } },
    postId === ownerPostId && { code: 'ColleagueSubmits', details: { name } },
    open.some((one) => one.postId === postId) && { code: 'ColleagueAsked', details: { post: postTitle } },
  ];
}

/**
 * What a colleague gives back, with the parts that the paper leaves beside it (`takeIn`). Nothing written gives nothing.
 *
 * Refusals: PaperNotOpen, ContributionNotOpen, NothingContributed.
 */
export function decideGiving(
  paper: PaperToHandOut,
  contribution: Contribution,
  given: { readonly remark: string; readonly leftBeside: readonly PaperPart[] },
): Outcome<{ readonly state: 'given'; readonly event: ContributionGiven }, Refusal<ContributionRefusal>> {
  const state = contributionTransitions.next(contribution.state, 'give');
  if (state === null) return refuse('ContributionNotOpen');
  if (!paper.isOpen) return refuse('PaperNotOpen');
  if (!isWritten(contribution.content)) return refuse('NothingContributed');
  const { contributionId, postId, askedBy } = contribution;
  const [parts, leftBeside] = [namesOf(paper, contribution.parts), namesOf(paper, given.leftBeside)];
  return accept({
    state,
    event: {
      name: 'ContributionGiven', stream: { type: paper.paper, id: paper.id }, payload: { contributionId, postId, parts, leftBeside, askedBy },
      wording: { remark: normalText(given.remark) },
    },
  });
}

/**
 * Whether the policy team enters parts of a paper for a service that cannot: into its draft, marked, with the reason; whoever submits the paper
 * confirms it by submitting, or changes it. What they have written themselves stays as it is.
 *
 * Refusals: PaperNotOpen, then all at once NothingContributed, ReasonMissing.
 */
export function decideEntryForService(
  paper: PaperToHandOut,
  entered: { readonly contributionId: ContributionId; readonly postId: PostId; readonly parts: readonly PaperPart[]; readonly leftBeside: readonly PaperPart[]; readonly reason: string },
): Outcome<EnteredForService> {
  if (!paper.isOpen) return refuse('PaperNotOpen');
  const { contributionId, postId, parts, leftBeside, reason } = entered;
  const refused = refuseAll(faultsAmong<Refusal>([parts.length === 0 && { code: 'NothingContributed' }, isBlank(reason) && { code: 'ReasonMissing' }]));
  if (refused) return refused;
  return accept({
    name: 'EnteredForService',
    stream: { type: paper.paper, id: paper.id },
    payload: { contributionId, postId, parts: namesOf(paper, parts), leftBeside: namesOf(paper, leftBeside), ownerPostId: paper.ownerPostId },
    wording: { reason: normalText(reason) },
  });
}

/**
 * Whether a request is withdrawn by whoever submits the paper, who writes the parts themselves or asks somebody else.
 *
 * Refusals: ContributionNotOpen, ReasonMissing: the colleague may have begun.
 */
export function decideWithdrawal(contribution: Contribution, reason: string): Outcome<{ readonly state: 'withdrawn'; readonly event: ContributionWithdrawn }> {
  const state = contributionTransitions.next(contribution.state, 'withdraw');
  if (state === null) return refuse('ContributionNotOpen');
  if (isBlank(reason)) return refuse('ReasonMissing');
  const { contributionId, postId, paper, id } = contribution;
  return accept({
    state, event: { name: 'ContributionWithdrawn', stream: { type: paper, id }, payload: { contributionId, postId, because: 'not-wanted' }, wording: { reason: normalText(reason) } },
  });
}
