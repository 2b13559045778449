import type { YearShown } from '@golden-thread/application/timetable';
import { may } from '@golden-thread/domain/authority';
import { dueWording, longDate } from '@golden-thread/domain/calendar';
import { openWindows, tracks, type Year } from '@golden-thread/domain/timetable';
import type { SignedIn } from '../../auth/signed-in';
import { historyPaths } from '../history/paths';
import { Page } from '../page';
import { clashLines } from './clash-lines';
import { timetablePaths } from './paths';
import { groupsOfStages } from './groups-of-stages';
import { titlesOf } from './titles-of';
import { trackWords, yearStateWords } from './words';
import type { YearQuery } from './year-query';

/** The year as its page shows it; while there is none, how one begins. */
export function presentYear(person: SignedIn, query: YearQuery, shown: YearShown): Page {
  const mayChange = may(person.actor, 'timetable.change');
  const { year } = shown;
  if (year === null)
    return new Page('timetable/no-year', { heading: 'The year', area: 'Timetable', mayChange, draft: timetablePaths.draft });
  const titles = titlesOf(year.stages);
  const changeable = mayChange && year.state !== 'ended';
  return new Page('timetable/show-year', {
    heading: `The year ${year.year}`,
    area: 'Timetable',
    stands: standing(year),
    otherYears: shown.years.map((other) => ({
      text: `${other.year} (${yearStateWords[other.state]})`,
      href: timetablePaths.of(other.year),
      active: other.year === year.year,
    })),
    open: openWindows(year).map(({ name, closesOn }) => ({
      name,
      until: closesOn && longDate(closesOn),
      wording: closesOn && dueWording(closesOn, shown.today),
    })),
    next: nextOf(year, shown.today),
    clashes: clashLines(shown.clashes, titles),
    groupings: groupingsOf(year, query),
    trackChoices: [
      { value: '', text: 'Every track' },
      ...tracks.map((track) => ({ value: track, text: trackWords[track], selected: track === query.track })),
    ],
    by: query.by,
    groups: groupsOfStages(shown, year, query, changeable),
    meetings: shown.meetings
      .filter(({ heldOn }) => heldOn >= shown.today)
      .map((meeting) => ({ ...meeting, href: changeable ? timetablePaths.meetingOf(year.year, meeting.id) : null })),
    actions: changeable ? actionsOf(year) : [],
    history: historyPaths.of('year', year.id),
    draft: mayChange ? timetablePaths.draft : null,
    print: `Timetable of ${year.year} as on ${longDate(shown.today)}`,
    today: shown.today,
  });
}

function standing(year: Year): string {
  const undated = year.stages.filter(({ date }) => date === null).length;
  const opened = year.stages.filter(({ state }) => state === 'opened').length;
  const missing = undated === 0 ? '' : ` ${undated} have no date yet.`;
  if (year.state === 'draft') return `A draft of ${year.stages.length} stages: nothing opens by itself until it is published.${missing}`;
  if (year.state === 'ended')
    return `Ended: its annual report was published on ${year.annualReportOn === null ? 'an unknown day' : longDate(year.annualReportOn)}.`;
  return `Running: ${opened} of ${year.stages.length} stages have opened.${missing}`;
}

const nextOf = (year: Year, today: string) =>
  year.stages
    .filter(({ state, date }) => state === 'upcoming' && date !== null && date >= today)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .slice(0, 5)
    .map(({ title, date }) => ({ title, date, wording: dueWording(date ?? today, today) }));

const groupingsOf = (year: Year, { by, track }: YearQuery) =>
  (['month', 'phase', 'track'] as const).map((grouping) => ({
    text: `By ${grouping}`,
    href: `${timetablePaths.of(year.year)}?by=${grouping}${track === null ? '' : `&track=${track}`}`,
    active: grouping === by,
  }));

const actionsOf = (year: Year) => [
  year.state === 'draft'
    ? { text: 'Publish this year', href: timetablePaths.of(year.year, 'publication') }
    : { text: 'Reckon again from the calendar of meetings', href: timetablePaths.of(year.year, 'refresh') },
  { text: 'Add a stage', href: timetablePaths.of(year.year, 'new-stage') },
];
