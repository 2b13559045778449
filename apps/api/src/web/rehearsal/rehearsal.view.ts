/** The tables under a rehearsal's sentences. */

import type { NamesById, RehearsalView } from '@golden-thread/application/rehearsal/read-rehearsals';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { RehearsalRecord } from '@golden-thread/domain/rehearsal/rehearsal-record';
import { minutesOfWorkingDay } from '@golden-thread/domain/rehearsal/load';
import { nobodyKnown, type RehearsalReport } from '@golden-thread/domain/rehearsal/rehearsal-report';
import { taskKinds } from '@golden-thread/domain/task/task';
import { hopsOf, latencyStageNames, latencyStages, type QuarterLatency } from '@golden-thread/domain/review/latency';
import { roleLabels } from '../organisation/labels';
import { counted } from '../../http/paging';

/** What a cell says, and below it, smaller, what belongs to it. */
export type RehearsalCell = string | { readonly text: string; readonly notes?: readonly string[] };

/** A table as the page draws it: the first cell of each row is its heading. */
export interface RehearsalTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly RehearsalCell[])[];
}

const lateness = (daysLate: number | null | undefined): string => (daysLate == null ? 'Never comes' : daysLate === 0 ? 'In time' : `${counted(daysLate, 'day')} late`);

export const paperTable = ({ papers, spread }: RehearsalReport): RehearsalTable => ({
  caption: 'Papers',
  heads: ['Paper', 'Agenda is out', 'Ready', 'Makes it', ...(spread === null ? [] : [`Of ${counted(spread.runs, 'rehearsal')} by chance`])],
  rows: papers.map(({ key, title, agendaOn, readyOn, daysLate }) => {
    const found = spread?.papers.find((paper) => paper.key === key);
    return [title, shortDate(agendaOn), readyOn === null ? 'Never' : shortDate(readyOn), lateness(daysLate), ...(found === undefined ? [] : [`${found.missed} miss it${found.worst ? `, the worst by ${counted(found.worst, 'day')}` : ''}`])];
  }),
});

const days = (minutes: number): string => (minutes / minutesOfWorkingDay).toFixed(1);

/** A week, marked where schools are closed in it: more people than usual are away. */
const weekOf = (week: CalendarDate, { schoolHolidays }: RehearsalReport): string => `${shortDate(week)}${schoolHolidays.includes(week) ? ' (school holidays)' : ''}`;

export const loadTable = (report: RehearsalReport, { people }: NamesById): RehearsalTable => ({
  caption: `More than a day’s work in a week: ${counted(report.fullPeople, 'person', 'people')}`,
  heads: ['Person', 'Week of', 'Tasks', 'Days of work'],
  rows: report.fullWeeks.map(({ personId, week, tasks, minutes }) => [people.get(personId) ?? nobodyKnown, weekOf(week, report), `${tasks}`, days(minutes)]),
});

interface WorkOfWeek {
  readonly week: CalendarDate;
  readonly of: string;
  readonly tasks: number;
  readonly minutes: number;
}

/** The work of each week, and whose, the most first. Those are words in a cell, because as columns they fit no paper. */
function weekTable(caption: string, of: string, report: RehearsalReport, work: readonly WorkOfWeek[]): RehearsalTable {
  const weeks = [...new Set(work.map(({ week }) => week))];
  return {
    caption,
    heads: ['Week of', 'Tasks', 'Days of work', of],
    rows: weeks.map((week) => {
      const asked = work.filter((one) => one.week === week).sort((one, other) => other.tasks - one.tasks);
      const sum = (count: (one: WorkOfWeek) => number): number => asked.reduce((total, one) => total + count(one), 0);
      return [weekOf(week, report), `${sum(({ tasks }) => tasks)}`, days(sum(({ minutes }) => minutes)), asked.map((one) => `${one.of} ${one.tasks}`).join(', ')];
    }),
  };
}

export const roleTable = (report: RehearsalReport): RehearsalTable =>
  weekTable('Tasks, by week and role', 'Of whom', report, report.byRole.map(({ role, ...work }) => ({ ...work, of: roleLabels[role] })));

export const serviceTable = (report: RehearsalReport, { services }: NamesById): RehearsalTable =>
  weekTable('Tasks, by week and service', 'For which service', report, report.byService.map(({ serviceId, ...work }) => ({ ...work, of: serviceId === null ? 'The council' : (services.get(serviceId) ?? 'A service') })));

/** The stages that come before what they need is complete. */
export const needsTable = ({ needsMissed = [] }: RehearsalReport): RehearsalTable => ({
  caption: 'Stages that come before what they need',
  heads: ['Stage', 'Its day', 'Needs', 'Complete on'],
  rows: needsMissed.map(({ title, on, needsTitle, completeOn, daysLate }) => [title, shortDate(on), needsTitle, completeOn === null ? 'Never' : `${shortDate(completeOn)}, ${counted(daysLate ?? 0, 'day')} later`]),
});

export const remindersTable = ({ byKind = [] }: RehearsalReport): RehearsalTable => ({
  caption: 'Reminders and escalations',
  heads: ['What is asked', 'Tasks', 'Reminders', 'Escalations'],
  rows: byKind.map(({ kind, tasks, reminders, escalations }) => [taskKinds[kind].asks, `${tasks}`, `${reminders}`, `${escalations}`]),
});

/** Days from the end of a period to each stage: as rehearsed, as the timetable has it, and as the last rounds were. */
export const latencyTable = ({ latency, latencyBefore }: RehearsalReport): RehearsalTable => ({
  caption: 'Days from the end of the period',
  heads: ['Round', ...latencyStages.map((stage) => latencyStageNames[stage])],
  rows: [
    ...latency.flatMap(({ rehearsed, planned }) => [latencyRow(`Quarter ${rehearsed.quarter}, rehearsed`, rehearsed), latencyRow(`Quarter ${planned.quarter}, as the timetable has it`, planned)]),
    ...latencyBefore.map(({ year, actual }) => latencyRow(`Quarter ${actual.quarter}, ${year}, as it was`, actual)),
  ],
});

function latencyRow(name: string, quarter: QuarterLatency): readonly string[] {
  const hops = hopsOf(quarter);
  return [name, ...latencyStages.map((stage) => {
    const hop = hops.find((one) => one.stage === stage);
    return hop === undefined ? 'None' : `${hop.sincePeriodEnd} (${hop.days} here)`;
  })];
}

/** Two rehearsals side by side: what differs in their papers and counts, and what each says. */
export function comparisonOf(one: RehearsalRecord, { rehearsal: other, findings }: RehearsalView): object | null {
  if (one.report === null || other.report === null) return null;
  const [mine, theirs] = [one.report, other.report];
  const counts = [
    ['Tasks', mine.counts.tasks, theirs.counts.tasks],
    ['Done late', mine.counts.late, theirs.counts.late],
    ['Reminders', mine.counts.reminders, theirs.counts.reminders],
    ['Escalations', mine.counts.escalations, theirs.counts.escalations],
    ['People with more than a day’s work in a week', mine.fullPeople, theirs.fullPeople],
  ] as const;
  const table: RehearsalTable = {
    caption: 'Side by side',
    heads: ['What', one.name, other.name],
    rows: [
      ...mine.papers.map(({ key, title, daysLate }) => [title, lateness(daysLate), lateness(theirs.papers.find((paper) => paper.key === key)?.daysLate)]),
      ...counts.map(([what, here, there]) => [what, `${here}`, `${there}`]),
    ],
  };
  return { name: other.name, table, findings };
}
