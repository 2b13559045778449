/** What people told the council of a service in a quarter, as the customer system counted it: shown in the service's review beside last quarter and last year. */

import { type Period, periodAYearBefore, periodBefore, type PeriodKey } from '../measure/period';
import type { ServiceId } from '../shared/id';

/** Source: Chesterfield 6.2 ("quarterly updates of their comments, complaints and compliments") and 5.1 ("complaints, avoidable contact"); source-systems B1. */
export const feedbackKinds = { complaint: 'Complaints', comment: 'Comments', compliment: 'Compliments', 'avoidable-contact': 'Avoidable contact' } as const;
export type FeedbackKind = keyof typeof feedbackKinds;
export const feedbackKindKeys = Object.keys(feedbackKinds) as readonly FeedbackKind[];

/** The columns of the customer system's extract, under the names that it gives them. */
export interface FeedbackColumns extends Readonly<Record<FeedbackKind, string>> {
  readonly service: string;
}
export const usualFeedbackColumns: FeedbackColumns = { service: 'Service', ...feedbackKinds };

/** How many characters the name of a column has; the largest count that is no slip. */
export const feedbackLimits = { column: 100, count: 1_000_000 } as const;

/** How often people told of a service in a quarter; a kind that the customer system does not count is missing. */
export interface FeedbackCount {
  readonly serviceId: ServiceId;
  readonly period: PeriodKey;
  readonly kind: FeedbackKind;
  readonly count: number;
}

/** How often something was said of before, and is now; null where it was, or is, not counted. */
export interface FeedbackChange {
  readonly kind: FeedbackKind;
  readonly was: number | null;
  readonly becomes: number | null;
}

/** What of a quarter an extract changes, service by service. */
export function changesOfFeedback(before: readonly Omit<FeedbackCount, 'period'>[], after: readonly Omit<FeedbackCount, 'period'>[]): readonly { readonly serviceId: ServiceId; readonly counts: readonly FeedbackChange[] }[] {
  const countsOf = (counts: readonly Omit<FeedbackCount, 'period'>[]) => new Map(counts.map(({ serviceId, kind, count }) => [`${serviceId} ${kind}`, count]));
  const [was, becomes] = [countsOf(before), countsOf(after)];
  return [...new Set([...before, ...after].map(({ serviceId }) => serviceId))].sort().flatMap((serviceId) => {
    const of = (counts: ReadonlyMap<string, number>, kind: FeedbackKind): number | null => counts.get(`${serviceId} ${kind}`) ?? null;
    const counts = feedbackKindKeys.map((kind) => ({ kind, was: of(was, kind), becomes: of(becomes, kind) })).filter((one) => one.was !== one.becomes);
    return counts.length === 0 ? [] : [{ serviceId, counts }];
  });
}

/** One kind beside the quarter before and the same quarter of last year; null where it was not counted. */
export interface FeedbackCompared {
  readonly kind: FeedbackKind;
  readonly now: number | null;
  readonly before: number | null;
  readonly yearBefore: number | null;
}

/** The quarters that a quarter is compared with, itself first. */
export const feedbackPeriods = (quarter: Period): readonly [PeriodKey, PeriodKey, PeriodKey] => [quarter.key, periodBefore(quarter).key, periodAYearBefore(quarter).key];

/** Each kind of which something is known in one of the three quarters; none where the customer system told nothing. */
export function compareFeedback(counts: readonly Omit<FeedbackCount, 'serviceId'>[], quarter: Period): readonly FeedbackCompared[] {
  const [now, before, yearBefore] = feedbackPeriods(quarter);
  const of = (kind: FeedbackKind, period: PeriodKey): number | null => counts.find((one) => one.kind === kind && one.period === period)?.count ?? null;
  return feedbackKindKeys
    .map((kind) => ({ kind, now: of(kind, now), before: of(kind, before), yearBefore: of(kind, yearBefore) }))
    .filter((one) => one.now !== null || one.before !== null || one.yearBefore !== null);
}
