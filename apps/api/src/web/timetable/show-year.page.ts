/** The page that shows a year's timetable, grouped by phase, month or track. */

import type { Database } from '@golden-thread/application/shared/command';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, longDate, monthName, shortDate } from '@golden-thread/domain/calendar/date-format';
import { type CalendarDate, isMonth } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { formatRule } from '@golden-thread/domain/timetable/format-rule';
import type { Stage } from '@golden-thread/domain/timetable/stage';
import { phaseName } from '@golden-thread/domain/timetable/phase';
import { type Track, tracks, workOf } from '@golden-thread/domain/timetable/stage-definition';
import { isNeededStage } from '@golden-thread/domain/timetable/stage-key';
import { openWindows } from '@golden-thread/domain/timetable/windows';
import type { Year } from '@golden-thread/domain/timetable/year';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { counted } from '../../http/paging';
import { yearNamed } from '../../http/year-named';
import { historyPaths } from '../history/paths';
import { keyPlanPaths } from '../key-plan/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { lessonPaths } from '../lesson/paths';
import { formatClashes, formatWork, formatYearState, stageStateLabels, titlesOf, trackLabels } from './labels';
import { timetablePaths } from './paths';

const groupings = ['month', 'phase', 'track'] as const;

/** What stands in the year's address: how its stages are grouped, and one track alone. */
export interface YearQuery {
  readonly by: (typeof groupings)[number];
  readonly track: Track | null;
}

/** The address as far as it makes sense; what does not is left out. */
const readYearQuery = (asked: Readonly<Record<string, string>>): YearQuery => ({
  by: groupings.find((grouping) => grouping === asked['by']) ?? 'month',
  track: tracks.find((track) => track === asked['track']) ?? null,
});

/** The stages in tables: by month, by the phases of the cycle, or by track; each in the order of its days. */
function groupsOfStages(shown: YearView, year: Year, { by, track }: YearQuery, changeable: boolean) {
  const titles = titlesOf(year.stages);
  const stages = year.stages.filter((stage) => track === null || stage.track === track).sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const row = (stage: Stage) => ({
    date: stage.date === null ? 'No date yet' : shortDate(stage.date),
    provisional: stage.provisional,
    title: stage.title,
    rule: formatRule(stage.rule, titles),
    phase: phaseName(year.phases, stage.phase),
    track: trackLabels[stage.track],
    ...stateOf(stage, shown.today),
    tasks: shown.openTasks.get(stage.key) ?? 0,
    href: changeable && stage.state === 'upcoming' ? timetablePaths.stageOf(year.year, stage.key) : null,
    does: isNeededStage(stage.key) && stage.rule.from.on !== 'first-meeting' ? null : { text: formatWork(workOf(stage)), href: timetablePaths.workOf(year.year, stage.key) },
  });
  const named = groupNames(stages, year, by);
  return named
    .map(({ key, name }) => ({ name, rows: stages.filter((stage) => groupOf(stage, by) === key).map(row) }))
    .filter(({ rows }) => rows.length > 0);
}

const dayOf = (stage: Stage): string => stage.date ?? '9999';

const groupOf = (stage: Stage, by: YearQuery['by']): string => (by === 'month' ? dayOf(stage).slice(0, 7) : stage[by]);

function groupNames(stages: readonly Stage[], { phases }: Year, by: YearQuery['by']): readonly { key: string; name: string }[] {
  if (by === 'phase') return phases;
  if (by === 'track') return tracks.map((track) => ({ key: track, name: trackLabels[track] }));
  const months = [...new Set(stages.map((stage) => groupOf(stage, 'month')))];
  return months.map((month) => ({ key: month, name: isMonth(month) ? monthName(month) : 'Without a date' }));
}

function stateOf(stage: Stage, today: CalendarDate): { state: string; wording: string } {
  if (stage.state === 'opened' && stage.openedAt !== null) return { state: `Opened ${shortDate(londonDate(stage.openedAt))}`, wording: '' };
  const wording = stage.state === 'upcoming' && stage.date !== null && stage.date >= today ? formatDueDate(stage.date, today) : '';
  return { state: stageStateLabels[stage.state], wording };
}

/** The year as its page shows it; while there is none, how one begins. */
function showYearView(person: SignedIn, query: YearQuery, shown: YearView): Page {
  const mayChange = may(person.actor, 'timetable.change');
  const { year } = shown;
  if (year === null)
    return new Page('timetable/no-year', { heading: 'The year', area: 'Timetable', mayChange, draft: timetablePaths.draft });
  const titles = titlesOf(year.stages);
  const changeable = mayChange && year.state !== 'ended';
  return new Page('timetable/show-year', {
    heading: `The year ${year.year}`,
    area: 'Timetable',
    stands: stateView(year, shown.today),
    otherYears: shown.years.map((other) => ({
      text: `${other.year} (${formatYearState(other, shown.today)})`,
      href: timetablePaths.of(other.year),
      active: other.year === year.year,
    })),
    open: openWindows(year).map(({ name, closesOn }) => ({
      name,
      until: closesOn && longDate(closesOn),
      wording: closesOn && formatDueDate(closesOn, shown.today),
    })),
    next: nextOf(year, shown.today),
    warning: shown.bankHolidaysEnd && `Bank holidays are known up to ${longDate(shown.bankHolidaysEnd)} only. Enter the next ones on the council’s calendar.`,
    clashes: formatClashes(shown.clashes, titles),
    planReviews: shown.planReviews.map(({ reference, title, statutory, reviewOn }) => ({ date: longDate(reviewOn), text: `${reference}: ${title}`, href: keyPlanPaths.of(reference), statutory })),
    groupings: groupingsOf(year, query),
    trackChoices: [{ value: '', text: 'Every track' }, ...tracks.map((track) => ({ value: track, text: trackLabels[track], selected: track === query.track }))],
    by: query.by,
    groups: groupsOfStages(shown, year, query, changeable),
    meetings: shown.meetings
      .filter(({ heldOn }) => heldOn >= shown.today)
      .map((meeting) => ({ ...meeting, href: changeable ? timetablePaths.meetingOf(year.year, meeting.id) : null })),
    ...leadsTo(person, year, changeable),
    history: historyPaths.of('year', year.id),
    draft: mayChange ? timetablePaths.draft : null,
    print: `Timetable of ${year.year} as on ${longDate(shown.today)}`,
    today: shown.today,
  });
}

/** What can be done with the year from here, as far as it is the reader's to do, and where else it is shown. */
const leadsTo = ({ actor }: SignedIn, year: Year, changeable: boolean) => ({
  actions: [
    ...(changeable ? actionsOf(year) : []),
    ...(may(actor, 'timetable.rehearse') ? [{ text: 'Rehearse this year', href: timetablePaths.of(year.year, 'rehearsals') }] : []),
    ...(may(actor, 'timetable.approve') ? [{ text: 'Changes that wait for approval', href: timetablePaths.approvals }] : []),
    ...(may(actor, 'reviews.run') ? [{ text: 'Control room', href: timetablePaths.controlRoom }] : []),
  ],
  latency: timetablePaths.latency,
  wall: timetablePaths.of(year.year, 'wall'),
  closing: year.state === 'running' ? timetablePaths.of(year.year, 'closing') : null,
  lessons: lessonPaths.list,
});

function stateView(year: Year, today: CalendarDate): string {
  const undated = year.stages.filter(({ date }) => date === null).length;
  const opened = year.stages.filter(({ state }) => state === 'opened').length;
  const missing = undated === 0 ? '' : ` ${undated} have no date yet.`;
  if (year.state === 'draft') return `A draft of ${year.stages.length} stages: nothing opens by itself until it is published.${missing}`;
  if (year.state === 'ended')
    return `Ended: its annual report was published on ${year.annualReportOn === null ? 'an unknown day' : longDate(year.annualReportOn)}.`;
  return `${formatYearState(year, today)}: ${opened} of ${counted(year.stages.length, 'stage')} ${year.stages.length === 1 ? 'has' : 'have'} opened.${missing}`;
}

const nextOf = (year: Year, today: CalendarDate) =>
  year.stages
    .filter(({ state, date }) => state === 'upcoming' && date !== null && date >= today)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .slice(0, 5)
    .map(({ title, date }) => ({ title, date, wording: formatDueDate(date ?? today, today) }));

const groupingsOf = (year: Year, { by, track }: YearQuery) =>
  (['month', 'phase', 'track'] as const).map((grouping) => ({
    text: `By ${grouping}`,
    href: `${timetablePaths.of(year.year)}?by=${grouping}${track === null ? '' : `&track=${track}`}`,
    active: grouping === by,
  }));

const actionsOf = (year: Year) => [
  year.state === 'draft'
    ? { text: 'Publish this year', href: timetablePaths.of(year.year, 'publication') }
    : { text: 'Recalculate dates from the meeting calendar', href: timetablePaths.of(year.year, 'refresh') },
  { text: 'Add a stage', href: timetablePaths.of(year.year, 'new-stage') },
  { text: 'Add a round', href: timetablePaths.of(year.year, 'new-round') },
  { text: 'Postpone reviews', href: timetablePaths.of(year.year, 'postponement') },
  { text: 'School holidays', href: timetablePaths.of(year.year, 'school-holidays') },
  { text: 'Phases of the cycle', href: timetablePaths.of(year.year, 'phases') },
  { text: 'Rules as text', href: timetablePaths.of(year.year, 'text') },
  { text: 'Propose a meeting', href: timetablePaths.newMeeting },
  { text: 'The council’s calendar', href: timetablePaths.calendar },
];

/** The year: what is open now, what comes next, and every stage. */
@Controller()
export class ShowYearPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(timetablePaths.usual)
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.show', navigation: { section: 'timetable', trail: 'none' } })
  usual(@CurrentPerson() person: SignedIn, @Query() asked: Readonly<Record<string, string>>): Promise<Page> {
    return this.page(person, readYearQuery(asked));
  }

  @Get(timetablePaths.year)
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.show', navigation: { section: 'timetable', trail: 'none' } })
  one(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Query() asked: Readonly<Record<string, string>>): Promise<Page> {
    return this.page(person, readYearQuery(asked), yearNamed(year));
  }

  private async page(person: SignedIn, query: YearQuery, year?: FinancialYear): Promise<Page> {
    return showYearView(person, query, accepted(await showYear(this.database, person.actor, year === undefined ? {} : { year })));
  }
}
