import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { ClockEvent } from '@golden-thread/domain/clock/events';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { type Phase, phaseName } from '@golden-thread/domain/timetable/phase';
import { counted } from '../../../http/paging';
import { nationLabels, stageKindLabels, trackLabels } from '../../timetable/labels';
import type { EventLabels } from './event-label';

const dateOr = (date: CalendarDate | null): string => (date === null ? 'no date' : shortDate(date));

const namesOf = (phases: readonly Phase[]): string => phases.map(({ name }) => name).join(', ');

export const timetableEventLabels = {
  YearDrafted: ({ year, stages, redrafted, from }) => ({
    title: `Timetable of ${year} ${redrafted ? 'drafted again' : 'drafted'}`, detail: `${counted(stages, 'stage')}${from === undefined ? '' : `, from “${from}”`}.`,
  }),
  YearPublished: ({ year, stages }) => ({ title: `Timetable of ${year} published`, detail: `${counted(stages, 'stage')}.` }),
  StageOpened: ({ title, dueOn }) => ({ title: `Stage reached: ${title}`, detail: `Its date is ${longDate(dueOn)}.` }),
  StageReturnsAsked: ({ title, dueOn, asked }) => ({ title: `Asked for: ${title}`, detail: `Of ${counted(asked, 'post')}, by ${longDate(dueOn)}.` }),
  StageWorkChanged: ({ title, kind, questions }) => ({ title: `What a stage asks: ${title}`, detail: `${stageKindLabels[kind].text}${questions === 0 ? '' : `, ${counted(questions, 'question')}`}.` }),
  PhasesChanged: ({ before, phases, moved }) => ({
    title: 'Phases of the cycle changed',
    changes: [
      ...(namesOf(before) === namesOf(phases) ? [] : [{ what: 'Phases', before: namesOf(before), after: namesOf(phases) }]),
      ...moved.map(({ title, from, to }) => ({ what: title, before: phaseName(before, from), after: phaseName(phases, to) })),
    ],
  }),
  TimetableChanged: ({ meeting, moves, tasksMoved, reviews = [] }) => ({
    title: meeting === null ? 'Timetable changed' : `Meeting moved: ${meeting.name}`,
    detail: `${counted(tasksMoved, 'open task')} moved with it.`,
    changes: [
      ...(meeting === null ? [] : [{ what: meeting.name, before: shortDate(meeting.from), after: shortDate(meeting.to) }]),
      ...reviews.map(({ service, from, to }) => ({ what: `Service review: ${service}`, before: shortDate(from), after: shortDate(to) })),
      ...moves.map((move) => ({ what: move.title, before: dateOr(move.from), after: dateOr(move.to) })),
    ],
  }),
  TimetableChangeProposed: ({ stages, tasks }) => ({ title: 'Change of the timetable waits for its approval', detail: `${counted(stages, 'stage')} would move, with ${counted(tasks, 'open task')}.` }),
  TimetableChangeRefused: () => ({ title: 'Change of the timetable not approved' }),
  DatesToRecalculate: ({ meetings, stages, tasks, previewId }) => ({
    title: 'Meetings were changed: dates to be recalculated',
    detail: `${meetings.join('; ')}. ${previewId === undefined && stages === 0 ? 'The dates cannot be worked out as the timetable stands: recalculating them says why.' : `${counted(stages, 'stage')} would move, with ${counted(tasks, 'open task')}.`}`,
  }),
  AnnualReportNoted: ({ publishedOn }) => ({ title: 'Annual report noted', detail: `It was published on ${longDate(publishedOn)}.` }),
  CouncilDaysEntered: ({ days, title, works }) => ({ title: `${title}: ${works ? 'the council works' : 'the council is closed'}`, detail: `${days.map(shortDate).join(', ')}.` }),
  CalendarKept: ({ name, nation, days, tracks, bodies }) => ({ title: `Calendar kept: ${name}`, detail: `Bank holidays of ${nationLabels[nation]}, ${counted(days, 'closed day')}; counts for ${[...tracks.map((track) => trackLabels[track]), ...bodies].join(', ') || 'the stages that name it'}.` }),
  CalendarDropped: ({ name }) => ({ title: `Calendar dropped: ${name}` }),
  CouncilDayRemoved: ({ day, title }) => ({ title: `Taken out of the calendar: ${title}`, detail: `It was on ${longDate(day)}.` }),
  NationChosen: ({ from, to }) => ({ title: 'Bank holidays chosen', changes: [{ what: 'Bank holidays of', before: nationLabels[from], after: nationLabels[to] }] }),
  BankHolidaysEntered: ({ from, until }) => ({ title: 'Bank holidays entered', changes: [{ what: 'Known up to', before: longDate(from), after: longDate(until) }] }),
  RehearsalAsked: ({ year, name, runs }) => ({ title: `Rehearsal of ${year} asked for: ${name}`, detail: runs === 0 ? '' : `With ${counted(runs, 'more run')} by other chances.` }),
  RehearsalStopped: ({ year }) => ({ title: `Rehearsal of ${year} stopped` }),
  YearEnded: ({ year }) => ({ title: `Year ${year} ended` }),
} satisfies EventLabels<TimetableEvent>;

export const clockEventLabels = {
  ClockMoveRequested: ({ from, until }) => ({
    title: 'Clock asked to move',
    changes: [{ what: 'The council’s date', before: shortDate(londonDate(from)), after: until === null ? 'the next event' : shortDate(londonDate(until)) }],
  }),
} satisfies EventLabels<ClockEvent>;
