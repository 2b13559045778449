/** Where a half-yearly report stands, and whose task it is. */

import type { CalendarDate } from '../calendar/dates';
import { type Instant, londonInstant } from '../calendar/instants';
import type { PostId } from '../shared/id';
import type { TaskKind } from '../task/task';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';
import { stageOpeningTime } from '../timetable/stage';
import { type ChallengeBody, challengeBodyKeys, type PerformanceReport, type ReportState, type ReportTiming } from './performance-report';

/** Where a report stands, in the order in which it goes; `over` ends it. */
export const reportPhases = ['composition', 'challenge', 'publication', 'over'] as const;
export type ReportPhase = (typeof reportPhases)[number];

const phaseOf: Readonly<Record<ReportState, ReportPhase>> = {
  'awaiting-composition': 'composition',
  'in-challenge': 'challenge',
  ready: 'publication',
  published: 'over',
};

export const reportPhase = (report: PerformanceReport): ReportPhase => phaseOf[report.state];

export type ReportAsk =
  | { readonly ask: 'compose'; readonly dueOn: CalendarDate }
  | { readonly ask: 'challenge'; readonly body: ChallengeBody; readonly dueOn: CalendarDate }
  | { readonly ask: 'publish'; readonly dueOn: CalendarDate };

export interface ReportDue {
  /** What must stand open as somebody's task today. */
  readonly asks: readonly ReportAsk[];
  readonly nextOn: CalendarDate | null;
}

/**
 * What a report asks of people on a day: to compose it from its date on, then both bodies to challenge it, then to publish it.
 * `nextOn`: when to run again without a signal; null when only people can move it.
 */
export function reportDue(report: PerformanceReport, today: CalendarDate): ReportDue {
  switch (report.state) {
    case 'awaiting-composition':
      return today < report.composeOn
        ? { asks: [], nextOn: report.composeOn }
        : { asks: [{ ask: 'compose', dueOn: report.scrutinyOn }], nextOn: null };
    case 'in-challenge': {
      const open = challengeBodyKeys.filter((body) => !report.concluded.includes(body));
      const dueOn = { scrutiny: report.scrutinyOn, cabinet: report.cabinetOn };
      return { asks: open.map((body) => ({ ask: 'challenge', body, dueOn: dueOn[body] })), nextOn: null };
    }
    case 'ready':
      return { asks: [{ ask: 'publish', dueOn: report.publishOn }], nextOn: null };
    case 'published':
      return { asks: [], nextOn: null };
  }
}

/**
 * The posts that a report asks: the policy team composes and publishes, the chairs of scrutiny and Cabinet see to the challenge. Where a body
 * has no chair, the policy team is asked, who then see that it gets one.
 */
export function postsAskedByReport(
  ask: ReportAsk,
  { chairs, policyTeam }: { readonly chairs: readonly { readonly body: ChallengeBody; readonly chairPostId: PostId | null }[]; readonly policyTeam: readonly PostId[] },
): readonly PostId[] {
  if (ask.ask !== 'challenge') return policyTeam;
  const asked = chairs.flatMap(({ body, chairPostId }) => (body === ask.body && chairPostId !== null ? [chairPostId] : []));
  return asked.length > 0 ? asked : policyTeam;
}

/** The task that each thing a report asks is. */
export const taskOfReportAsk: Readonly<Record<ReportAsk['ask'], TaskKind>> = {
  compose: 'compose-report',
  challenge: 'challenge-report',
  publish: 'publish-report',
};

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
