/** A record on which a score rests: a measure with its figure as it stood, a review, a decision, a document. */

import { addDays, addMonths, type CalendarDate } from '../calendar/dates';
import type { Id } from '../shared/id';

/** What a score can rest on, as forms offer it. */
export const linkedKinds = {
  measure: 'Measure', 'council-plan': 'Council plan', 'service-review': 'Service review', 'recovery-plan': 'Recovery plan', 'plan-change': 'Decision on a plan', 'performance-report': 'Report', risk: 'Risk',
  'service-plan': 'Service plan', action: 'Action', evidence: 'File',
} as const;
export type LinkedKind = keyof typeof linkedKinds;

/** The question of the inspectors that a record answers: an audit of best value looked at these five (source-systems B6). */
export const auditHeadings = {
  aims: 'Strategic aims', planning: 'Service and business planning', budgeting: 'Budgeting', reviews: 'Reviews', targets: 'Targets and monitoring',
} as const;
export type AuditHeading = keyof typeof auditHeadings;

/** Under which heading a kind of record answers. */
const headingOf: Readonly<Record<LinkedKind, AuditHeading>> = {
  'council-plan': 'aims', measure: 'targets', action: 'targets', 'service-review': 'reviews', 'recovery-plan': 'reviews', 'performance-report': 'reviews', 'service-plan': 'planning', 'plan-change': 'planning', risk: 'planning', evidence: 'aims',
};

/** How often linked records are looked at, in days, and for how many months after the close: another assessment follows by then. */
const evidenceLook = { everyDays: 7, everyDaysOnceClosed: 28, months: 12 } as const;

/**
 * When linked records are looked at next: every week while the assessment goes on, then every four weeks, and after a year no more; null: never, or there are none.
 * `linkedOn`: the days on which those that still hold were linked; `seenOn`: when they were looked at last.
 */
export function nextEvidenceCheck({ linkedOn, seenOn, closedOn }: { readonly linkedOn: readonly CalendarDate[]; readonly seenOn: CalendarDate | null; readonly closedOn: CalendarDate | null }): CalendarDate | null {
  const first = [...linkedOn].sort()[0];
  if (first === undefined) return null;
  const next = addDays(seenOn !== null && seenOn > first ? seenOn : first, closedOn === null ? evidenceLook.everyDays : evidenceLook.everyDaysOnceClosed);
  return closedOn !== null && next > addMonths(closedOn, evidenceLook.months) ? null : next;
}

/** How a record stands on a day. `state`: in the record's own words ('red', 'in-effect'); `figure`: of a measure, with its period ('71.2% in 2026-q2'). */
export interface RecordState {
  readonly label: string;
  readonly state: string;
  readonly figure: string | null;
}

/** A record that was linked, with how it stood that day: what was true then stays readable when the record moves on. */
export interface LinkedRecord {
  readonly kind: LinkedKind;
  readonly id: Id;
  readonly linkedOn: CalendarDate;
  readonly then: RecordState;
  /** Under which heading it answers, where whoever linked it said another than its kind's: a file about the budget. */
  readonly heading?: AuditHeading;
}

/** Under which heading a linked record answers. */
export const headingOfRecord = ({ kind, heading }: Pick<LinkedRecord, 'kind' | 'heading'>): AuditHeading => heading ?? headingOf[kind];

/** A score that no longer rests on what it rested on. */
export interface StaleScore {
  readonly since: CalendarDate;
  readonly because: string;
}

/** As many records as one score can rest on. */
export const mostLinks = 20;

/** A state in which a record shows nothing any more, whatever it showed before. */
const overStates: readonly string[] = ['withdrawn', 'deleted', 'declined', 'lapsed', 'closed-without-effect', 'replaced', 'cancelled'];

/**
 * Why a linked record no longer holds, in a sentence; null: it does. A measure that was not red and is now; a record that is gone, was withdrawn, lapsed
 * or is replaced by another.
 */
export function brokenBecause({ kind, then }: LinkedRecord, now: RecordState | null): string | null {
  if (now === null) return `${then.label} is not there any more.`;
  if (kind === 'measure' && now.state === 'red' && then.state !== 'red') return `${then.label} turned red${now.figure === null ? '' : `: ${now.figure}`}.`;
  if (overStates.includes(now.state) && !overStates.includes(then.state)) return `${then.label} is ${now.state}.`;
  return null;
}
