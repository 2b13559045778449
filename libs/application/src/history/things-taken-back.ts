import type { Permission } from '@golden-thread/domain/authority/permission';
import type { ExceptionCase } from '@golden-thread/domain/exception/exception-case';
import type { RecoveryPlan } from '@golden-thread/domain/recovery/recovery-plan';
import type { PerformanceReport } from '@golden-thread/domain/report/performance-report';
import type { ServiceReview } from '@golden-thread/domain/review/service-review';
import type { ExceptionId, Id, PersonId, PlanId, ReportId, ReviewId } from '@golden-thread/domain/shared/id';
import type { WorkflowOf } from '@golden-thread/domain/task/events';
import { exceptionToChange, isReviewOfExceptionOver, saveException } from '@golden-thread/persistence/exception/exceptions';
import { hasLeftOrIsReplaced } from '@golden-thread/persistence/organisation/holdings';
import { findPlan, isWrittenBelow, loadPlanForUpdate, type PlanRecord, savePlan } from '@golden-thread/persistence/plan/plans';
import { recoveryPlanToChange, saveRecoveryContent, saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import { reportToChange, savePerformanceReport } from '@golden-thread/persistence/report/performance-reports';
import { forgetIssueOf } from '@golden-thread/persistence/review/corporate-review';
import { saveServiceReview, serviceReviewToChange } from '@golden-thread/persistence/review/service-reviews';
import type { Loading, Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { hasActedOnWhatFollowed, withdrawWhatFollowed } from '../exception/withdraw-what-followed';
import { dropActions } from '../recovery/actions-of-plan';
import { type LeaverBefore, restoreLeaver } from '../organisation/restore-leaver';

/** The kinds of things of which an act may be taken back. */
export const takenBackTypes = ['recovery-plan', 'service-review', 'exception', 'service-plan', 'unit-plan', 'individual-plan', 'performance-report', 'person'] as const;
export type TakenBackType = (typeof takenBackTypes)[number];

/** Whether a word from an address names such a kind. */
export const isTakenBack = (word: string): word is TakenBackType => (takenBackTypes as readonly string[]).includes(word);

/** How an act on one kind of thing is taken back. */
interface ThingTakenBack {
  /** Whoever acts needs one of these still, as the act itself did; an API client's token has to reach as far. */
  readonly permissions: readonly Permission[];
  /** Holds the thing, and answers its version; undefined where there is none. */
  readonly load: (loading: Loading, id: Id) => Promise<number | undefined>;
  readonly versionOf: (reading: Reading, id: Id) => Promise<number | undefined>;
  /** Whether somebody has acted on what followed from the act, though not on the thing itself. */
  readonly hasFollowed: (reading: Reading, id: Id) => Promise<boolean>;
  /** Writes the thing as it stood, one version on. */
  readonly restore: (work: UnitOfWork, before: object, version: number) => Promise<void>;
  /** The workflow that looks after it. */
  readonly workflow: (id: Id, before: object) => WorkflowOf | null;
}

/** Contributors are added and never taken away: what somebody wrote, and took back, they may have taught whoever writes it again. */
const withAll = (before: readonly PersonId[], now: readonly PersonId[] = []): readonly PersonId[] => [...new Set([...before, ...now])];

const nothingFollows = (): Promise<boolean> => Promise.resolve(false);

const recoveryPlan: ThingTakenBack = {
  permissions: ['recovery.write', 'recovery.decide', 'recovery.judge'],
  load: async (loading, id) => (await loading.loadForUpdate(recoveryPlanToChange, id))?.version,
  versionOf: async (reading, id) => (await recoveryPlanToChange.find(reading, id))?.version,
  hasFollowed: nothingFollows,
  restore: async (work, kept) => {
    // What was kept before plans had conditions says nothing of them.
    const stood = { conditions: [], lastReturn: null, ...kept } as unknown as RecoveryPlan;
    const now = await recoveryPlanToChange.find(work, stood.id);
    if (now) await dropActions(work, { now, stands: stood });
    saveRecoveryPlan(work, { ...stood, authorIds: withAll(stood.authorIds, now?.authorIds) });
    saveRecoveryContent(work, stood);
  },
  workflow: (subjectId) => ({ kind: 'recovery-plan', subjectId }),
};

const serviceReview: ThingTakenBack = {
  permissions: ['reviews.submit', 'reviews.decide'],
  load: async (loading, id) => (await loading.loadForUpdate(serviceReviewToChange, id as ReviewId))?.version,
  versionOf: async (reading, id) => (await serviceReviewToChange.find(reading, id as ReviewId))?.version,
  hasFollowed: nothingFollows,
  restore: async (work, before, version) => {
    const stood = before as ServiceReview;
    const now = await serviceReviewToChange.find(work, stood.id);
    await saveServiceReview(work, { ...stood, submittedBy: withAll(stood.submittedBy, now?.submittedBy), version: version + 1 });
  },
  workflow: (_, before) => ({ kind: 'review-round', subjectId: (before as ServiceReview).roundId }),
};

/** A decision that concluded the corporate review stands. What another started, a clinic or a recovery plan, is withdrawn with it until somebody has acted on that. */
const exception: ThingTakenBack = {
  permissions: ['corporate-review.decide'],
  load: async (loading, id) => (await loading.loadForUpdate(exceptionToChange, id))?.version,
  versionOf: async (reading, id) => (await exceptionToChange.find(reading, id))?.version,
  hasFollowed: async (reading, id) => (await isReviewOfExceptionOver(reading, id)) || (await hasActedOnWhatFollowed(reading, id as ExceptionId)),
  restore: async (work, before, version) => {
    const case_ = before as ExceptionCase;
    forgetIssueOf(work, case_.id);
    await withdrawWhatFollowed(work, case_.id);
    await saveException(work, { ...case_, version: version + 1 });
  },
  workflow: (_, before) => ({ kind: 'review-round', subjectId: (before as ExceptionCase).roundId }),
};

/** A decision on a plan stands once somebody has written in a plan that follows from it. */
const plan: ThingTakenBack = {
  permissions: ['plans.write', 'plans.decide'],
  load: async (loading, id) => (await loadPlanForUpdate(loading, id as PlanId))?.version,
  versionOf: async (reading, id) => (await findPlan(reading, id as PlanId))?.version,
  hasFollowed: (reading, id) => isWrittenBelow(reading, id as PlanId),
  restore: async (work, before, version) => {
    const stood = before as PlanRecord;
    const now = await findPlan(work, stood.id);
    await savePlan(work, { ...stood, authorIds: withAll(stood.authorIds, now?.authorIds), version: version + 1 });
  },
  workflow: () => null,
};

const report: ThingTakenBack = {
  permissions: ['reports.compose', 'reports.challenge'],
  load: async (loading, id) => (await loading.loadForUpdate(reportToChange, id as ReportId))?.version,
  versionOf: async (reading, id) => (await reportToChange.find(reading, id as ReportId))?.version,
  hasFollowed: nothingFollows,
  // With its digest of before the report says again what it said then, or nothing.
  restore: (work, before, version) => savePerformanceReport(work, { ...(before as PerformanceReport), version: version + 1 }),
  workflow: (subjectId) => ({ kind: 'performance-report', subjectId }),
};

/** That somebody leaves, while their last day is to come: their posts are theirs again as they were, unless others were put in them. */
const person: ThingTakenBack = {
  permissions: ['organisation.change'],
  load: async (loading, id) => (await loading.lock({ type: 'person', id }), 0),
  versionOf: () => Promise.resolve(0),
  hasFollowed: (reading, id) => hasLeftOrIsReplaced(reading, id as PersonId),
  restore: (work, before) => restoreLeaver(work, before as LeaverBefore),
  workflow: () => null,
};

/** Each kind of thing of which an act may be taken back. */
export const thingsTakenBack: Readonly<Record<TakenBackType, ThingTakenBack>> = {
  'recovery-plan': recoveryPlan,
  'service-review': serviceReview,
  exception,
  'service-plan': plan,
  'unit-plan': plan,
  'individual-plan': plan,
  'performance-report': report,
  person,
};
