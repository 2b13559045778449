import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { ClockMoveState, ClockTarget } from '@golden-thread/domain/clock/clock-move';
import { isWorkflowKind, type WorkflowKind } from '@golden-thread/domain/task/workflow-kind';

export const moveStateLabels: Readonly<Record<ClockMoveState, string>> = {
  requested: 'Waiting to begin',
  running: 'On its way',
  done: 'Arrived',
  stopped: 'Stopped on the way',
};

export const formatTarget = (target: ClockTarget): string =>
  target.kind === 'next-event' ? 'to the next event' : target.kind === 'week' ? 'by a week' : `to ${longDate(target.date)}`;

const wakeUpLabels: Readonly<Record<WorkflowKind, (count: number) => string>> = {
  'annual-cycle': () => 'The year: a stage opens',
  'service-year': (n) => `${n === 1 ? 'A service’s year' : `${n} services’ years`}: reminders or a next step`,
  'review-round': () => 'Quarterly round: reminders, exceptions or the close',
  'recovery-plan': (n) => `${n === 1 ? 'A recovery plan' : `${n} recovery plans`}: an update is asked for, or reminders`,
  'performance-report': () => 'Half-yearly report: reminders',
  'appraisal-round': (n) => `${n === 1 ? 'An appraisal round' : `${n} appraisal rounds`}: reminders or the close`,
  'daily-digest': () => 'The day’s e-mails are sent',
  'desk-assessment': (n) => `${n === 1 ? 'A desk assessment' : `${n} desk assessments`}: reminders, lateness, or its evidence is looked at`,
  workshop: (n) => `${n === 1 ? 'A workshop' : `${n} workshops`}: late scores join, or a follow-up is due`,
};

/** What a workflow wakes for, as far as a person cares. */
export const formatWakeUp = (kind: string, count: number): string => (isWorkflowKind(kind) ? wakeUpLabels[kind](count) : kind);
