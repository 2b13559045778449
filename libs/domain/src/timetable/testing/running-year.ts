import type { CalendarDate } from '../../calendar/dates';
import type { FinancialYear } from '../../calendar/financial-year';
import { england } from '../../calendar/testing/england';
import { anId } from '../../shared/testing/an-id';
import { compileTimetable } from '../compile-timetable';
import type { Meeting } from '../date-resolver';
import { defaultTemplate } from '../default-template';
import { usualPhases } from '../phase';
import type { Stage } from '../stage';
import type { Year } from '../year';

/** A published year of the shipped template, for specs: stages dated before `asOf` have opened. */
export function runningYear(given: { year?: FinancialYear; meetings?: readonly Meeting[]; asOf?: CalendarDate } = {}): Year {
  const { year = '2026/27', meetings = [], asOf = '2026-04-01' } = given;
  const compiled = compileTimetable({ year, definitions: defaultTemplate, meetings, calendar: england });
  if (!compiled.ok) throw new Error(compiled.refusal.code);
  const stages = compiled.value.stages.map((stage): Stage => {
    const opened = stage.date !== null && stage.date < asOf;
    return { ...stage, id: anId(stage.key), state: opened ? 'opened' : 'upcoming', openedAt: opened ? `${stage.date}T06:00:00.000Z` : null };
  });
  return { id: anId(year), year, state: 'running', version: 1, phases: usualPhases, definitions: defaultTemplate, stages, annualReportOn: null };
}
