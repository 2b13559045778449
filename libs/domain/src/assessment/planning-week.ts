/** What a week of a planning service looks like: how it stands by the Government's measures, and which cases are in danger. */

import type { Role } from '../authority/actor';
import { addDays, type CalendarDate, daysBetween } from '../calendar/dates';
import { type ApplicationKind, cushionOf, guaranteeEndsOn, isFastEnough, isOverturnedTooOften, type JudgedKind, judgedPeriods, neededInTime, type PlanningDecision, type PlanningThresholds, publishedThresholds, qualityOf, type Share, speedOf, thresholdsOn } from './planning-performance';

/** An application as the council's own system tells of it. */
export interface PlanningApplication {
  /** 26/00412/FUL */
  readonly reference: string;
  readonly kind: ApplicationKind;
  readonly validOn: CalendarDate;
  readonly statutoryDay: CalendarDate;
  readonly extendedTo: CalendarDate | null;
  /** Why more time was agreed: "record extension of times with reasons" (PAS tip 11). */
  readonly extensionReason: string;
  /** Null while it is open. */
  readonly decidedOn: CalendarDate | null;
  readonly caseOfficer: string;
  /** `lost`: overturned at appeal. `appealed-undecided`: an appeal against having decided nothing, which counts among the decisions. */
  readonly appeal: 'none' | 'won' | 'lost' | 'appealed-undecided' | 'lost-undecided';
}

/** How the decisions of one kind stand by one measure of speed. */
export interface SpeedPosition {
  readonly kind: JudgedKind;
  readonly period: readonly [first: CalendarDate, last: CalendarDate];
  readonly official: Share;
  readonly withoutExtensions: Share;
  readonly atLeast: number;
  readonly fastEnough: boolean;
  /** How many decisions may still miss their time before the share falls too low; below zero: so many too few are in time. */
  readonly cushion: number;
  /** Of the open cases, how many must be decided in time; null where all of them would not do. */
  readonly needed: { readonly inTime: number | null; readonly open: number };
}

/** How the decisions of one kind stand by the measure of quality. */
export interface QualityPosition {
  readonly kind: JudgedKind;
  readonly period: readonly [first: CalendarDate, last: CalendarDate];
  readonly overturned: Share;
  readonly atMost: number;
  readonly tooMany: boolean;
}

/** An open case with the days that are left of its two clocks; below zero: over. `guarantee` null: an extension beyond it was agreed, or the kind has none. */
export interface OpenCase extends PlanningApplication {
  readonly daysLeft: number;
  readonly guarantee: { readonly endsOn: CalendarDate; readonly daysLeft: number } | null;
}

export interface PlanningWeek {
  readonly speed: readonly SpeedPosition[];
  readonly quality: readonly QualityPosition[];
  /** The soonest due first. */
  readonly open: readonly OpenCase[];
}

const kinds: readonly JudgedKind[] = ['major', 'non-major'];
const isWithin = (day: CalendarDate, [first, last]: readonly [CalendarDate, CalendarDate]): boolean => first <= day && day <= last;
type Decided = PlanningApplication & PlanningDecision;
const decidedOnes = (applications: readonly PlanningApplication[]): readonly Decided[] => applications.filter((one): one is Decided => one.decidedOn !== null);

/** The last day on which an open case is in time: the agreed one where there is one, else the statutory one. */
export const dueDayOf = ({ statutoryDay, extendedTo }: Pick<PlanningApplication, 'statutoryDay' | 'extendedTo'>): CalendarDate => (extendedTo !== null && extendedTo > statutoryDay ? extendedTo : statutoryDay);

/** The applications as they stood on a day: those that were valid by then, open where they were decided later. Extensions and appeals are told of without a day of their own. */
const standingOn = (applications: readonly PlanningApplication[], day: CalendarDate): readonly PlanningApplication[] =>
  applications.filter(({ validOn }) => validOn <= day).map((one) => (one.decidedOn !== null && one.decidedOn > day ? { ...one, decidedOn: null } : one));

/** How a planning service stood on a day, by the thresholds of that day. Sources: PAS tips 1, 10 and 11; practice C6. */
export function planningWeek(known: readonly PlanningApplication[], today: CalendarDate, dated: readonly PlanningThresholds[] = publishedThresholds): PlanningWeek {
  const applications = standingOn(known, today);
  const periods = judgedPeriods(today, dated);
  const thresholds = thresholdsOn(today, dated);
  const open = applications.filter(({ decidedOn }) => decidedOn === null);
  return {
    speed: kinds.map((kind) => {
      const { official, withoutExtensions } = speedOf(decidedOnes(applications).filter((one) => one.kind === kind && isWithin(one.decidedOn, periods.speed)));
      const atLeast = thresholds.speed[kind];
      const waiting = open.filter((one) => one.kind === kind).length;
      return {
        kind, period: periods.speed, official, withoutExtensions, atLeast, fastEnough: isFastEnough(official, atLeast), cushion: cushionOf(official, atLeast),
        needed: { inTime: neededInTime(official, { percent: atLeast, coming: waiting }), open: waiting },
      };
    }),
    quality: kinds.map((kind) => {
      const ofKind = applications.filter((one) => one.kind === kind);
      const decided = decidedOnes(ofKind).filter(({ decidedOn }) => isWithin(decidedOn, periods.quality));
      const nonDeterminations = ofKind.filter(({ decidedOn, appeal, statutoryDay }) => decidedOn === null && appeal.endsWith('undecided') && isWithin(statutoryDay, periods.quality));
      const overturned = [...decided, ...nonDeterminations].filter(({ appeal }) => appeal === 'lost' || appeal === 'lost-undecided').length;
      const share = qualityOf({ decisions: decided.length, nonDeterminations: nonDeterminations.length, overturned });
      return { kind, period: periods.quality, overturned: share, atMost: thresholds.quality, tooMany: isOverturnedTooOften(share, thresholds.quality) };
    }),
    open: open.map((one): OpenCase => {
      const endsOn = guaranteeEndsOn(one, dated);
      return { ...one, daysLeft: daysBetween(today, dueDayOf(one)), guarantee: endsOn === null ? null : { endsOn, daysLeft: daysBetween(today, endsOn) } };
    }).sort((a, b) => a.daysLeft - b.daysLeft || a.reference.localeCompare(b.reference)),
  };
}

/** How far ahead a case is in danger of missing its day: two weeks. */
const dangerDays = 14;

/** Whether a case is late, or will be within two weeks. */
export const isInDanger = ({ daysLeft, guarantee }: OpenCase): boolean => daysLeft < dangerDays || (guarantee !== null && guarantee.daysLeft < dangerDays);

/**
 * What somebody sees of the week: "Head of Planning only needs high-level information whilst a case officer will need detailed information about
 * their own cases" (PAS tip 9). A team's manager sees every case; heads, directors, members and the policy team how it stands, and the cases in danger.
 */
export const weekViewOf = (roles: readonly Role[]): 'high-level' | 'team' | 'own-cases' =>
  roles.includes('unit-manager') ? 'team' : roles.every((role) => role === 'employee') ? 'own-cases' : 'high-level';

/** Whether a case is somebody's own. `name`: of the reader, as their cases name them. */
export const isCaseOf = ({ caseOfficer }: Pick<PlanningApplication, 'caseOfficer'>, name: string): boolean => caseOfficer.toLowerCase() === name.toLowerCase();

/** The cases that a view lists. `name`: of the reader, as their cases name them. */
export function casesOf(view: ReturnType<typeof weekViewOf>, open: readonly OpenCase[], name: string): readonly OpenCase[] {
  if (view === 'team') return open;
  if (view === 'high-level') return open.filter(isInDanger);
  return open.filter((one) => isCaseOf(one, name));
}

/** The statutory day where a file gives none: 13 weeks for a major, 8 for all else. Source: Town and Country Planning (Development Management Procedure) Order 2015, art. 34. */
export const statutoryDayOf = (kind: ApplicationKind, validOn: CalendarDate): CalendarDate => addDays(validOn, (kind === 'major' ? 13 : 8) * 7);
