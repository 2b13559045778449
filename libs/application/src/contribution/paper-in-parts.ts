import type { ContributionContent, DraftedFigure, PaperNamed, PaperPart } from '@golden-thread/domain/contribution/contribution';
import type { PaperToHandOut } from '@golden-thread/domain/contribution/decide-contribution';
import { answersIn } from '@golden-thread/domain/contribution/take-in';
import { toTypedFigure } from '@golden-thread/domain/figure-sheet/typed-figure';
import { reviewSectionKeys, reviewSections, type ServiceReview } from '@golden-thread/domain/review/service-review';
import type { FigureSheetId, Id, ReviewId, ServiceId, ThingType } from '@golden-thread/domain/shared/id';
import { type FigureSheet, findDraft, sheetToChange } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { findServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRound } from '@golden-thread/persistence/review/rounds';
import { serviceReviewToChange } from '@golden-thread/persistence/review/service-reviews';
import type { Loading, Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { loadFigureEntries, sheetSubjectOf } from '../figure-sheet/figure-sheet';
import { reviewSubject } from '../review/service-review-command';

/** A paper that is handed out in parts, held for the act, with what stands in it. */
export interface PaperForUpdate extends PaperToHandOut {
  readonly serviceId: ServiceId;
  /** As tasks call it: 'Housing, quarter 1 2026/27'. */
  readonly subject: { readonly type: ThingType; readonly id: Id; readonly label: string };
  readonly review: ServiceReview | null;
  readonly sheet: FigureSheet | null;
  /** As drafted, or else as entered; and as entered, whatever is drafted. */
  readonly figures: readonly DraftedFigure[];
  readonly figuresEntered: readonly DraftedFigure[];
}

/** Holds the paper, as a submission of it does, so that a part is never given to one that has gone; undefined where there is none, or nobody submits it. */
export function loadPaperForUpdate(work: Loading & Reading, { paper, id }: PaperNamed): Promise<PaperForUpdate | undefined> {
  return paper === 'service-review' ? loadReview(work, id as ReviewId) : loadSheet(work, id as FigureSheetId);
}

async function loadReview(work: Loading & Reading, id: ReviewId): Promise<PaperForUpdate | undefined> {
  const review = await work.loadForUpdate(serviceReviewToChange, id);
  if (review === undefined) return undefined;
  const [round, posts] = await Promise.all([findRound(work, review.roundId), findServicePosts(work, review.serviceId)]);
  if (!round || !posts?.managerPostId) return undefined;
  return {
    paper: 'service-review', id, serviceId: review.serviceId, ownerPostId: posts.managerPostId, dueOn: review.dueOn, review, sheet: null, figures: [], figuresEntered: [],
    isOpen: round.state === 'open' && (review.state === 'open' || review.state === 'returned'),
    parts: reviewSectionKeys.map((part) => ({ part, name: reviewSections[part].title })),
    subject: reviewSubject(id, posts.name, round),
  };
}

async function loadSheet(work: Loading & Reading, id: FigureSheetId): Promise<PaperForUpdate | undefined> {
  const sheet = await work.loadForUpdate(sheetToChange, id);
  if (sheet === undefined) return undefined;
  const [entries, drafted] = [await loadFigureEntries(work, id), await findDraft(work, id)];
  const figuresEntered = entries.map(({ measure, context: { period }, figure }): DraftedFigure => ({ ...toTypedFigure(figure), measureId: measure.id, period: period.key }));
  const figures = figuresEntered.map((entered) => drafted.find((line) => line.measureId === entered.measureId && line.period === entered.period) ?? entered);
  const measures = new Map(entries.map(({ measure }) => [measure.id, measure]));
  return {
    paper: 'figure-sheet', id, serviceId: sheet.serviceId, ownerPostId: sheet.ownerPostId, dueOn: sheet.dueOn, review: null, sheet, figures, figuresEntered,
    isOpen: sheet.state === 'open' || sheet.state === 'returned',
    parts: [...measures.values()].map(({ id: part, ref }) => ({ part, name: ref })),
    subject: sheetSubjectOf(sheet),
  };
}

/** What stands in some parts of a paper. */
export const contentOfParts = ({ review, figures }: PaperForUpdate, parts: readonly PaperPart[]): ContributionContent => ({
  answers: review === null ? {} : answersIn(review.answers, parts),
  figures: figures.filter(({ measureId }) => parts.includes(measureId)),
});
