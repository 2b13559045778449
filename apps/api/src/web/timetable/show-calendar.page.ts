import type { Database } from '@golden-thread/application/shared/command';
import { type CalendarView, showCalendar } from '@golden-thread/application/timetable/change-calendar';
import { listCalendars } from '@golden-thread/application/timetable/keep-calendar';
import { may } from '@golden-thread/domain/authority/permission';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { NamedCalendar } from '@golden-thread/domain/timetable/calendars';
import { Controller, Get, Inject } from '@nestjs/common';
import { historyPaths } from '../history/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { nationLabels, trackLabels } from './labels';
import { timetablePaths } from './paths';

/** What a policy officer can change here; what moves by it is seen on the year's page before it moves. */
const actions = [
  { href: timetablePaths.enterDays, text: 'Enter days on which the council closes, or works on a bank holiday' },
  { href: timetablePaths.enterBankHolidays, text: 'Confirm that later bank holidays are entered' },
  { href: timetablePaths.newCalendar, text: 'Keep another calendar, such as the schools’ or a partner’s' },
  { href: timetablePaths.chooseNation, text: 'Choose another nation’s bank holidays' },
];

/** The council's calendar: whose bank holidays it keeps, how far they are known, and its own days. */
function showCalendarView({ actor }: SignedIn, { nation, knownUntil, endsSoon, coming }: CalendarView, others: readonly NamedCalendar[]): Page {
  const mayChange = may(actor, 'timetable.change');
  const known = longDate(knownUntil);
  return new Page('timetable/show-calendar', {
    heading: 'The council’s calendar',
    area: 'Timetable',
    back: { href: timetablePaths.usual, text: 'Back to the year' },
    warning: endsSoon && `Bank holidays are known up to ${known} only. Later dates are counted over weekends alone until the next ones are entered.`,
    says:
      `Working days are counted over weekends, the bank holidays of ${nationLabels[nation]}, known up to ${known}, and the days below. ` +
      'Dates of the timetable that are already worked out stay until they are recalculated on the page of the year.',
    actions: mayChange ? actions : [],
    days: coming.map(({ on, title, works, own }) => ({
      date: longDate(on), title, council: works ? 'Works' : 'Closed', remove: own && mayChange ? timetablePaths.removalOfDay(on) : null,
    })),
    others: others.map(({ code, name, nation: of, tracks, bodies, days }) => ({
      name, of: nationLabels[of], days: days.length, counts: [...tracks.map((track) => trackLabels[track]), ...bodies].join(', ') || 'The stages that name it',
      change: mayChange ? timetablePaths.namedCalendarOf(code) : null, drop: mayChange ? `${timetablePaths.namedCalendarOf(code)}/removal` : null,
    })),
    history: historyPaths.of('calendar', actor.councilId),
  });
}

@Controller(timetablePaths.calendar)
export class ShowCalendarPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.see', audit: 'calendar.show', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return showCalendarView(person, accepted(await showCalendar(this.database, person.actor)), accepted(await listCalendars(this.database, person.actor)));
  }
}
