import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Exemption, wholePaper, figuresForReader } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import type { Access } from '@golden-thread/domain/authority/reading-rights';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, neighbouringQuarter } from '@golden-thread/domain/calendar/financial-year';
import { periodAt } from '@golden-thread/domain/measure/period';
import { compareFeedback, type FeedbackCompared, feedbackPeriods } from '@golden-thread/domain/review/feedback';
import { type ReviewFlag, reviewFlags } from '@golden-thread/domain/review/review-flag';
import type { Round } from '@golden-thread/domain/review/round';
import { type SectionProgress, sectionProgress } from '@golden-thread/domain/review/section-progress';
import { noAnswersYet, type ReviewAnswers, type ServiceReview } from '@golden-thread/domain/review/service-review';
import type { FrozenFigure } from '@golden-thread/domain/review/snapshot';
import type { ReviewId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { listExemptActions, listExemptCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { listNamesOfPeople } from '@golden-thread/persistence/organisation/people';
import { findServicePosts, type ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findLatestSnapshot } from '@golden-thread/persistence/review/corporate-review';
import { listFeedback } from '@golden-thread/persistence/review/feedback';
import { findRound, findRoundOf } from '@golden-thread/persistence/review/rounds';
import {
  type ReviewQuestions,
  type FiguresAwaited,
  findReviewQuestions,
  listFiguresAwaited,
} from '@golden-thread/persistence/review/service-review-page.query';
import { findServiceReview, findServiceReviewOf } from '@golden-thread/persistence/review/service-reviews';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findExemptionOf } from '../authority/exempt-papers';
import { readQuarter } from '../figure-sheet/freeze-figures';
import { answersFor, lacksPermission } from '../shared/command';
import { describeDecider, isAskedToDecide } from '../shared/deciders';
import { listRegisterItems, type RegisterItems } from './confirm-register-items';
import { reviewToDecide } from './service-review-command';

/** Everything a page about a service review shows. */
export interface ServiceReviewView {
  /** 'heading': a draft that others write; what they have written so far is left out. */
  readonly access: Exclude<Access, 'none'>;
  readonly review: ServiceReview;
  readonly round: Round;
  readonly service: ServicePosts;
  readonly asked: ReviewQuestions;
  readonly progress: readonly SectionProgress[];
  /** The service's figures of the quarter: live until the round closes, then as frozen. */
  readonly figures: readonly FrozenFigure[];
  /** The service’s actions and risks in the registers, with what can be confirmed as it stands. */
  readonly items: RegisterItems;
  /** What people told of the service, beside the quarter before and last year. */
  readonly feedback: readonly FeedbackCompared[];
  /** Figures that somebody has yet to enter or to verify, while the round is open. */
  readonly awaited: readonly FiguresAwaited[];
  readonly today: CalendarDate;
  readonly submittedBy: readonly string[];
  /** What was said a quarter earlier, and whether it came after that round's close and so belongs to this one. */
  readonly before: { readonly answers: ReviewAnswers; readonly quarter: number; readonly year: FinancialYear; readonly kept: boolean } | null;
  readonly flags: readonly ReviewFlag[];
  /** Who decides it once the reader has submitted it; null where nobody is asked. */
  readonly decidedBy: string | null;
  readonly mayWrite: boolean;
  readonly mayDecide: boolean;
  /** The person contributed to the submission and so may not decide it. */
  readonly isSelfApproval: boolean;
  readonly mayExtend: boolean;
  /** Under what it is kept from the public today; null where it is not. */
  readonly exemption: Exemption | null;
}

/**
 * A service review as it stands, as far as it is the actor's to read: what a manager has drafted and not handed in is theirs alone.
 * Refuses: `NotPermitted`, `ReviewNotFound`.
 */
export async function getServiceReview(database: Asked, actor: Actor, reviewId: ReviewId): Promise<Outcome<ServiceReviewView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => loadView(reading, actor, reviewId));
  return view ? accept(view) : refuse('ReviewNotFound');
}

async function loadView(reading: Reading, actor: Actor, reviewId: ReviewId): Promise<ServiceReviewView | undefined> {
  const found = await findServiceReview(reading, reviewId);
  const round = found && (await findRound(reading, found.roundId));
  const service = found && (await findServicePosts(reading, found.serviceId));
  if (!found || !round || !service) return undefined;
  const isManager = service.managerPostId !== null && answersFor(actor, service.managerPostId);
  const toDecide = reviewToDecide(found, service);
  const isDecider = toDecide !== null && (await isAskedToDecide(reading, actor, toDecide));
  const access = await findAccess(reading, actor, { paper: 'service-review', id: found.id });
  if (access === 'none') return undefined;
  const review = access === 'whole' ? found : { ...found, answers: noAnswersYet };
  const asked = await findReviewQuestions(reading, review, round);
  const figures = await figuresOf(reading, round, review.serviceId);
  const before = await lastReview(reading, actor, { round, serviceId: review.serviceId });
  return {
    access,
    review,
    round,
    service,
    asked,
    figures: figuresForReader(figures, await listExemptCommentaries(reading, actor)),
    items: await itemsForReader(reading, actor, { round, serviceId: review.serviceId }),
    feedback: await feedbackOf(reading, round, review.serviceId),
    awaited: round.state === 'open' ? await listFiguresAwaited(reading, { ...round, serviceId: review.serviceId }) : [],
    today: reading.today,
    before,
    progress: sectionProgress(review.answers, { actionIds: asked.actions.map(({ id }) => id), issueIds: asked.issues.map(({ id }) => id) }),
    submittedBy: await listNamesOfPeople(reading, review.submittedBy),
    flags: flagsOf(review, figures, before?.answers ?? null),
    decidedBy: toDecide !== null && isManager && round.state === 'open' ? await describeDecider(reading, actor, toDecide) : null,
    mayWrite: isManager && may(actor, 'reviews.submit'),
    mayDecide: isDecider && may(actor, 'reviews.decide'),
    isSelfApproval: isSelfApproval(actor, review.submittedBy),
    mayExtend: may(actor, 'reviews.run'),
    exemption: await findExemptionOf(reading, { paper: 'service-review', id: review.id, part: wholePaper }),
  };
}

async function figuresOf(reading: Reading, round: Round, serviceId: ServiceId): Promise<readonly FrozenFigure[]> {
  const snapshot = round.state === 'open' ? undefined : await findLatestSnapshot(reading, round.id);
  const figures = snapshot?.content.figures ?? (await readQuarter(reading, { ...round, serviceId }));
  return figures.filter((figure) => figure.serviceId === serviceId);
}

/** The registers are everybody's, but for the actions that were agreed in something exempt. */
async function itemsForReader(reading: Reading, actor: Actor, of: { readonly round: Round; readonly serviceId: ServiceId }): Promise<RegisterItems> {
  const items = await listRegisterItems(reading, of.round, of.serviceId);
  const exempt = new Set(await listExemptActions(reading, actor));
  return { ...items, actions: items.actions.filter(({ id }) => !exempt.has(id)) };
}

async function feedbackOf(reading: Reading, { year, quarter }: Round, serviceId: ServiceId): Promise<readonly FeedbackCompared[]> {
  const period = periodAt(year, 'quarterly', quarter);
  return compareFeedback(await listFeedback(reading, feedbackPeriods(period), serviceId), period);
}

async function lastReview(
  reading: Reading,
  actor: Actor,
  { round, serviceId }: { readonly round: Round; readonly serviceId: ServiceId },
): Promise<ServiceReviewView['before']> {
  const earlier = await findRoundOf(reading, neighbouringQuarter(round, -1));
  const review = earlier && (await findServiceReviewOf(reading, earlier.id, serviceId));
  if (!earlier || !review || review.submittedAt === null) return null;
  if ((await findAccess(reading, actor, { paper: 'service-review', id: review.id })) !== 'whole') return null;
  return { answers: review.answers, quarter: earlier.quarter, year: earlier.year, kept: review.state === 'kept' };
}

function flagsOf(review: ServiceReview, figures: readonly FrozenFigure[], lastAnswers: ReviewAnswers | null): readonly ReviewFlag[] {
  return reviewFlags({
    timeliness: review.timeliness,
    answers: review.answers,
    lastAnswers,
    missingFigures: figures.filter(({ level, due }) => due && level === 'no-data').length,
    redWithoutCommentary: figures.filter(({ level, commentary }) => level === 'red' && isBlank(commentary)).length,
  });
}
