import { type CalendarDate, type Instant, londonInstant } from '../calendar';
import { earliestOf, type RemindersOwed, type StepDue } from '../task';
import { stageOpeningTime } from '../timetable';
import type { PerformanceReport } from './performance-report';
import { reportDue } from './report-due';
import { type ReportPhase, reportPhase } from './report-phase';
import type { ReportTiming } from './report-timing';

/** The steps of a half-yearly report. */
export type ReportStep = 'openReport' | 'moveReportDates' | 'remindOfReport';

export interface ReportFacts {
  /** Null: not opened yet. */
  readonly report: PerformanceReport | null;
  readonly timing: ReportTiming;
  /** Of its composition, its challenges and its publication. */
  readonly reminders: RemindersOwed;
}

/**
 * The next step of a half-yearly report: it opens on its day, takes over moved dates until it is published, and reminds of whatever
 * it waits for. Published is the end. Source: Chesterfield performance framework 5.3.
 */
export function nextStepOfReport(facts: ReportFacts, { now, today }: { now: Instant; today: CalendarDate }): StepDue<ReportPhase, ReportStep> {
  const { report, timing, reminders } = facts;
  const opensAt = londonInstant(timing.composeOn, stageOpeningTime);
  if (report === null) {
    const isDue = now >= opensAt;
    return { phase: 'composition', step: isDue ? 'openReport' : null, nextAt: isDue ? null : opensAt, ended: false };
  }
  const phase = reportPhase(report);
  if (phase === 'over') return { phase, step: null, nextAt: null, ended: true };
  if (haveDatesMoved(report, timing)) return { phase, step: 'moveReportDates', nextAt: null, ended: false };
  if (reminders.due) return { phase, step: 'remindOfReport', nextAt: null, ended: false };
  const { nextOn } = reportDue(report, today);
  return { phase, step: null, nextAt: earliestOf(nextOn && londonInstant(nextOn, stageOpeningTime), reminders.nextAt), ended: false };
}

const haveDatesMoved = (report: PerformanceReport, { scrutinyOn, cabinetOn, publishOn }: ReportTiming): boolean =>
  report.scrutinyOn !== scrutinyOn || report.cabinetOn !== cabinetOn || report.publishOn !== publishOn;
