import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { ClockEvent } from '@golden-thread/domain/clock/events';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { counted } from '../../../http/paging';
import { nationLabels } from '../../timetable/labels';
import type { EventLabels } from './event-label';

const dateOr = (date: CalendarDate | null): string => (date === null ? 'no date' : shortDate(date));

export const timetableEventLabels = {
  YearDrafted: ({ year, stages, redrafted }) => ({ title: `Timetable of ${year} ${redrafted ? 'drafted again' : 'drafted'}`, detail: `${counted(stages, 'stage')}.` }),
  YearPublished: ({ year, stages }) => ({ title: `Timetable of ${year} published`, detail: `${counted(stages, 'stage')}.` }),
  StageOpened: ({ title, dueOn }) => ({ title: `Stage reached: ${title}`, detail: `Its date is ${longDate(dueOn)}.` }),
  TimetableChanged: ({ meeting, moves, tasksMoved }) => ({
    title: meeting === null ? 'Timetable changed' : `Meeting moved: ${meeting.name}`,
    detail: `${counted(tasksMoved, 'open task')} moved with it.`,
    changes: [
      ...(meeting === null ? [] : [{ what: meeting.name, before: shortDate(meeting.from), after: shortDate(meeting.to) }]),
      ...moves.map((move) => ({ what: move.title, before: dateOr(move.from), after: dateOr(move.to) })),
    ],
  }),
  AnnualReportNoted: ({ publishedOn }) => ({ title: 'Annual report noted', detail: `It was published on ${longDate(publishedOn)}.` }),
  CouncilDaysEntered: ({ days, title, works }) => ({ title: `${title}: ${works ? 'the council works' : 'the council is closed'}`, detail: `${days.map(shortDate).join(', ')}.` }),
  CouncilDayRemoved: ({ day, title }) => ({ title: `Taken out of the calendar: ${title}`, detail: `It was on ${longDate(day)}.` }),
  NationChosen: ({ from, to }) => ({ title: 'Bank holidays chosen', changes: [{ what: 'Bank holidays of', before: nationLabels[from], after: nationLabels[to] }] }),
  BankHolidaysEntered: ({ from, until }) => ({ title: 'Bank holidays entered', changes: [{ what: 'Known up to', before: longDate(from), after: longDate(until) }] }),
  YearEnded: ({ year }) => ({ title: `Year ${year} ended` }),
} satisfies EventLabels<TimetableEvent>;

export const clockEventLabels = {
  ClockMoveRequested: ({ from, until }) => ({
    title: 'Clock asked to move',
    changes: [{ what: 'The council’s date', before: shortDate(londonDate(from)), after: until === null ? 'the next event' : shortDate(londonDate(until)) }],
  }),
} satisfies EventLabels<ClockEvent>;
