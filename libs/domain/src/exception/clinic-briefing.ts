/** What a clinic is told beforehand: by when, by whom, and what the record says already. */

import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { causeCodes, type Clinic, clinicLimits } from './clinic';
import type { ClinicBriefed } from './events';
import { clinicStream, type ExceptionReport } from './exception-case';
import type { ExceptionRefusal } from './refusals';
import { clinicTransitions } from './transitions';

/** Working days before a clinic on which its briefing is due, so that those who come have read it. */
const workingDaysBefore = 5;

/** When the briefing is due; the day itself where the clinic was called later than that. */
export function briefingDueOn(meetsOn: CalendarDate, { today, calendar }: CouncilDate): CalendarDate {
  const due = addWorkingDays(meetsOn, -workingDaysBefore, calendar);
  return due < today ? today : due;
}

/** What the record says already of what a clinic is about; each left out where there is nothing. */
export interface BriefingRecord {
  /** The figure of the last quarter before it, with the rule that gave its status. */
  readonly standing: { readonly period: string; readonly says: string } | null;
  readonly report: Pick<ExceptionReport, 'causeCode' | 'cause' | 'impact' | 'done'> | null;
  readonly recoveryPlan: string | null;
  /** Actions about the measure that are open, one a line. */
  readonly actions: readonly string[];
}

/** A briefing as it begins: what the record says, under heads, for whoever presents it to go on from. As long as a briefing may be. */
export function draftBriefing({ standing, report, recoveryPlan, actions }: BriefingRecord): string {
  const parts = [
    standing && `Where it stands\n${standing.period}: ${standing.says}`,
    report && ['Why, as reported', `${causeCodes[report.causeCode]}. ${report.cause}`, report.impact, report.done && `Done so far: ${report.done}`].filter(Boolean).join('\n'),
    recoveryPlan && `Recovery plan\n${recoveryPlan}`,
    actions.length > 0 && `Actions that are open\n${actions.join('\n')}`,
  ].filter(Boolean);
  return parts.join('\n\n').slice(0, clinicLimits.briefing);
}

/**
 * The briefing of a clinic that is called, written or written again until it is held.
 * Refusals: `ClinicNotCalled`, `BriefingMissing`. Source: source-systems B2 (a presenter prepares the clinic).
 */
export function decideBriefing(clinic: Clinic, { text, today }: { readonly text: string; readonly today: CalendarDate }): Outcome<{ readonly clinic: Clinic; readonly event: ClinicBriefed }, Refusal<ExceptionRefusal>> {
  if (clinicTransitions.next(clinic.state, 'brief') === null) return refuse('ClinicNotCalled', { state: clinic.state });
  if (isBlank(text)) return refuse('BriefingMissing');
  const { roundId, serviceId, measureId } = clinic;
  const briefing = { text: normalText(text), writtenOn: today };
  return accept({
    clinic: { ...clinic, briefing, version: clinic.version + 1 },
    event: { name: 'ClinicBriefed', stream: clinicStream(clinic.id), payload: { roundId, serviceId, measureId, meetsOn: clinic.meetsOn, again: clinic.briefing !== null }, wording: { briefing: briefing.text } },
  });
}
