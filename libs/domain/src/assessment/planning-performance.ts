/** How a planning authority is doing by the Government's measures of speed and quality, and by the planning guarantee. */

import { addDays, addMonths, type CalendarDate } from '../calendar/dates';

/** The kinds that the Government judges an authority by. */
export type JudgedKind = 'major' | 'non-major';

/** `other`: adverts and works to trees, which are no non-majors and have no planning guarantee. Source: practice C6. */
export type ApplicationKind = JudgedKind | 'other';

/** By what a planning authority is judged, from a day on. Percentages are whole numbers, of decisions; periods are whole months, guarantees weeks. */
export interface PlanningThresholds {
  readonly from: CalendarDate;
  /** At least so many per cent in time; below, the authority can be designated. */
  readonly speed: Readonly<Record<JudgedKind, number>>;
  readonly speedMonths: number;
  /** More than so many per cent overturned at appeal, and the authority can be designated. */
  readonly quality: number;
  readonly qualityMonths: number;
  /** So long is waited for appeals after the period. */
  readonly qualityLagMonths: number;
  /** Undecided after so many weeks, the fee is refunded. */
  readonly guaranteeWeeks: Readonly<Record<JudgedKind, number>>;
}

/** Source: PAS, managing performance; practice C6. The guarantee for non-majors is 16 weeks from December 2023; the rolling year is that of January 2025. */
export const publishedThresholds: readonly PlanningThresholds[] = [
  { from: '2013-10-01', speed: { major: 60, 'non-major': 70 }, speedMonths: 24, quality: 10, qualityMonths: 24, qualityLagMonths: 9, guaranteeWeeks: { major: 26, 'non-major': 26 } },
  { from: '2023-12-06', speed: { major: 60, 'non-major': 70 }, speedMonths: 24, quality: 10, qualityMonths: 24, qualityLagMonths: 9, guaranteeWeeks: { major: 26, 'non-major': 16 } },
  { from: '2025-01-01', speed: { major: 60, 'non-major': 70 }, speedMonths: 12, quality: 10, qualityMonths: 24, qualityLagMonths: 9, guaranteeWeeks: { major: 26, 'non-major': 16 } },
];

/** What a threshold can be: whole per cent, months and weeks, from and to; and how many characters the reason of a change has. */
export const planningThresholdLimits = { inTime: [1, 100], overturned: [0, 100], months: [1, 60], lagMonths: [0, 36], weeks: [1, 104], reason: 2000 } as const;

/** The published ones with those of a council, by day; of the same day the council's. */
export const datedThresholds = (own: readonly PlanningThresholds[]): readonly PlanningThresholds[] =>
  [...publishedThresholds.filter(({ from }) => !own.some((one) => one.from === from)), ...own].sort((a, b) => (a.from < b.from ? -1 : 1));

/** The thresholds that hold on a day; the earliest before all of them. */
export const thresholdsOn = (day: CalendarDate, dated: readonly PlanningThresholds[] = publishedThresholds): PlanningThresholds =>
  dated.filter(({ from }) => from <= day).at(-1) ?? dated[0]!;

/** A decision on an application. `extendedTo`: the day that applicant and authority agreed on, with reasons; null where they agreed on none. */
export interface PlanningDecision {
  readonly kind: ApplicationKind;
  readonly statutoryDay: CalendarDate;
  readonly extendedTo: CalendarDate | null;
  readonly decidedOn: CalendarDate;
}

/** How many of how many, in whole numbers: nobody rounds a share that decides on designation. */
export interface Share {
  readonly of: number;
  readonly all: number;
}

const inTime = ({ statutoryDay, decidedOn }: PlanningDecision): boolean => decidedOn <= statutoryDay;
const inAgreedTime = (decision: PlanningDecision): boolean => inTime(decision) || (decision.extendedTo !== null && decision.decidedOn <= decision.extendedTo);

/**
 * Speed as it is judged, and without agreed extensions: "monitor the performance of applications with and without extensions of time" (PAS tip 10).
 * An extension counts only where it was met.
 */
export const speedOf = (decisions: readonly PlanningDecision[]): { readonly official: Share; readonly withoutExtensions: Share } => ({
  official: { of: decisions.filter(inAgreedTime).length, all: decisions.length },
  withoutExtensions: { of: decisions.filter(inTime).length, all: decisions.length },
});

/** Whether a share of what is in time is at least so many per cent; nothing decided misses nothing. */
export const isFastEnough = ({ of, all }: Share, percent: number): boolean => of * 100 >= percent * all;

/** Quality: overturned at appeal, of all decisions and of appeals against having decided nothing. */
export const qualityOf = ({ decisions, nonDeterminations, overturned }: { readonly decisions: number; readonly nonDeterminations: number; readonly overturned: number }): Share => ({
  of: overturned, all: decisions + nonDeterminations,
});

/** Whether more than so many per cent were overturned. */
export const isOverturnedTooOften = ({ of, all }: Share, percent: number): boolean => of * 100 > percent * all;

/** How many decisions may still miss their time, all others gone, before the share falls below so many per cent; below zero: so many too few are in time already. */
export const cushionOf = ({ of, all }: Share, percent: number): number => Math.floor((of * 100) / percent) - all;

/** Of so many decisions to come, how many must be in time for the share to be high enough; null where all of them would not do. */
export function neededInTime({ of, all }: Share, { percent, coming }: { readonly percent: number; readonly coming: number }): number | null {
  const needed = Math.max(0, Math.ceil((percent * (all + coming)) / 100 - of));
  return needed <= coming ? needed : null;
}

/** The first and the last day of the decisions that are judged on a day, by the thresholds of that day: for quality they end before the months that appeals are given. */
export function judgedPeriods(day: CalendarDate, dated: readonly PlanningThresholds[] = publishedThresholds): Readonly<Record<'speed' | 'quality', readonly [first: CalendarDate, last: CalendarDate]>> {
  const { speedMonths, qualityMonths, qualityLagMonths } = thresholdsOn(day, dated);
  const lastForQuality = addMonths(day, -qualityLagMonths);
  return { speed: [addDays(addMonths(day, -speedMonths), 1), day], quality: [addDays(addMonths(lastForQuality, -qualityMonths), 1), lastForQuality] };
}

/**
 * The last day on which an application can be decided without a refund of its fee; null where an extension beyond it was agreed in writing, also
 * one that is missed later (Provectus v Derbyshire, 2018), and for adverts and trees.
 */
export function guaranteeEndsOn(
  { kind, validOn, extendedTo }: { readonly kind: ApplicationKind; readonly validOn: CalendarDate; readonly extendedTo: CalendarDate | null }, dated: readonly PlanningThresholds[] = publishedThresholds,
): CalendarDate | null {
  if (kind === 'other') return null;
  const last = addDays(validOn, thresholdsOn(validOn, dated).guaranteeWeeks[kind] * 7);
  return extendedTo !== null && extendedTo > last ? null : last;
}
