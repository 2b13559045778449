import type { Actor } from '@golden-thread/domain/authority/actor';
import { figuresForReader } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { quarterDates } from '@golden-thread/domain/calendar/financial-year';
import type { ReportedChange } from '@golden-thread/domain/plan-change/reported-change';
import type { Round } from '@golden-thread/domain/review/round';
import type { CorporateIssue } from '@golden-thread/domain/review/service-review';
import type { FrozenFigure, Snapshot } from '@golden-thread/domain/review/snapshot';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listExemptCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { type ExceptionSummary, listExceptionSummaries } from '@golden-thread/persistence/exception/exceptions.query';
import { findServiceNames, listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { listChangesDecided } from '@golden-thread/persistence/plan-change/plan-change-page.query';
import { listRecoveryPlanSummaries, type RecoveryPlanSummary } from '@golden-thread/persistence/recovery/recovery-plans.query';
import { findLatestSnapshot, listCorporateIssues, listSnapshots } from '@golden-thread/persistence/review/corporate-review';
import { listReviewSummaries, type ReviewSummary } from '@golden-thread/persistence/review/reviews-of-round.query';
import { findRoundNamed, listRounds } from '@golden-thread/persistence/review/rounds';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { readQuarter } from '../figure-sheet/freeze-figures';
import { lacksPermission } from '../shared/command';

export type { ExceptionSummary } from '@golden-thread/persistence/exception/exceptions.query';

/** What the corporate review has before it, as far as it is the reader's to see. */
export interface CorporateReviewView {
  readonly round: Round;
  readonly rounds: readonly Round[];
  /** The frozen figures; null while the round is open, when `figures` are as they stand today. */
  readonly snapshot: Omit<Snapshot, 'content'> | null;
  readonly snapshots: readonly Omit<Snapshot, 'content'>[];
  readonly figures: readonly FrozenFigure[];
  readonly exceptions: readonly ExceptionSummary[];
  /** With the services that they were tagged for, also one that has closed since. */
  readonly issues: readonly (CorporateIssue & { readonly serviceNames: readonly string[] })[];
  /** What was decided in the quarter about changes of plans in force. */
  readonly planChanges: readonly ReportedChange[];
  readonly reviews: readonly ReviewSummary[];
  /** The recovery plans that run, as they stand today; only for the newest round. */
  readonly runningPlans: readonly RecoveryPlanSummary[];
  readonly services: readonly { readonly serviceId: ServiceId; readonly name: string }[];
  readonly today: CalendarDate;
  readonly mayDecide: boolean;
}

/**
 * The corporate review of a round: scorecard, exceptions, decisions, issues. Officers, scrutiny and Cabinet see the same snapshot.
 * Refuses: `NotPermitted`, `RoundNotFound`.
 */
export async function getCorporateReview(database: Database, actor: Actor, named: string): Promise<Outcome<CorporateReviewView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const rounds = await listRounds(reading);
    const round = await findRoundNamed(reading, named);
    if (!round) return undefined;
    const latest = await findLatestSnapshot(reading, round.id);
    const names = await findServiceNames(reading);
    const { content, ...snapshot } = latest ?? { content: null };
    return {
      round,
      rounds,
      snapshot: latest ? (snapshot as Omit<Snapshot, 'content'>) : null,
      snapshots: await listSnapshots(reading, round.id),
      figures: figuresForReader(content?.figures ?? (await readQuarter(reading, round)), await listExemptCommentaries(reading, actor)),
      exceptions: await listExceptionSummaries(reading, actor, round.id),
      issues: (await listCorporateIssues(reading, actor, round.id)).map((issue) => ({ ...issue, serviceNames: issue.serviceIds.flatMap((id) => names.get(id) ?? []) })),
      planChanges: await listChangesDecided(reading, actor, quarterDates(round.year, round.quarter)),
      reviews: await listReviewSummaries(reading, actor, round.id),
      runningPlans: round.id === rounds[0]?.id ? (await listRecoveryPlanSummaries(reading, actor)).filter(({ closed }) => !closed) : [],
      services: await listServicePosts(reading),
      today: reading.today,
      mayDecide: may(actor, 'corporate-review.decide'),
    };
  });
  return view ? accept(view) : refuse('RoundNotFound');
}
