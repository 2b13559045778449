import type { Database } from '@golden-thread/application/shared/command';
import { chooseNation, confirmBankHolidays, enterCouncilDays, showCalendar, takeOutCouncilDay } from '@golden-thread/application/timetable/change-calendar';
import { dropCalendar, keepCalendar, listCalendars } from '@golden-thread/application/timetable/keep-calendar';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { calendarCodePattern } from '@golden-thread/domain/timetable/calendars';
import { Body, Inject, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted, RefusedException } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { dayPattern } from '../shared/dto-fields';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { BankHolidaysEnteredDto, CalendarDto, NamedCalendarDto, NamedCalendarsDto, NewDaysDto, NewNationDto } from './calendar.dto';

/** On which days the council works. What is changed here moves no date that is worked out already: the year is recalculated for that. */
@RestController('timetable/calendar', 'Timetable')
export class CalendarResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'timetable.see', audit: 'calendar.show', summary: 'The council’s calendar from today on', answer: CalendarDto })
  async get(@CurrentActor() actor: Actor): Promise<CalendarDto> {
    return CalendarDto.of(accepted(await showCalendar(this.database, actor)));
  }

  @RestPost('days', { permission: 'timetable.change', audit: 'calendar.enter-days', summary: 'Enter days on which the council closes, or works on bank holidays', answer: CalendarDto, changes: 'new' })
  enter(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { startsOn, endsOn, title, works }: NewDaysDto): Promise<CalendarDto> {
    return this.after(actor, (database) => enterCouncilDays(database, actor, { startsOn, endsOn, title, works, submission }));
  }

  @ApiParam({ name: 'day', schema: { type: 'string', pattern: dayPattern.source }, example: '2026-12-24' })
  @RestPost('days/:day/removal', { permission: 'timetable.change', audit: 'calendar.remove-day', summary: 'Take out a day that was entered', answer: CalendarDto, changes: 'new' })
  remove(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Param('day') day: string): Promise<CalendarDto> {
    if (!dayPattern.test(day)) throw new RefusedException({ code: 'NotFound' });
    return this.after(actor, (database) => takeOutCouncilDay(database, actor, { day: day as CalendarDate, submission }));
  }

  @RestPost('nation', { permission: 'timetable.change', audit: 'calendar.choose-nation', summary: 'Choose whose bank holidays the council keeps', answer: CalendarDto, changes: 'new' })
  choose(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { nation }: NewNationDto): Promise<CalendarDto> {
    return this.after(actor, (database) => chooseNation(database, actor, { nation, submission }));
  }

  @RestPost('bank-holidays', { permission: 'timetable.change', audit: 'calendar.confirm-bank-holidays', summary: 'Confirm that later bank holidays are entered', answer: CalendarDto, changes: 'new' })
  confirm(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { until }: BankHolidaysEnteredDto): Promise<CalendarDto> {
    return this.after(actor, (database) => confirmBankHolidays(database, actor, { until, submission }));
  }

  @RestGet('others', { permission: 'timetable.see', audit: 'calendar.list-named', summary: 'Calendars beside the council’s own', answer: NamedCalendarsDto })
  async others(@CurrentActor() actor: Actor): Promise<NamedCalendarsDto> {
    return { items: accepted(await listCalendars(this.database, actor)).map((one) => NamedCalendarDto.of(one)) };
  }

  @RestPost('others', { permission: 'timetable.change', audit: 'calendar.keep-by-api', summary: 'Keep a calendar beside the council’s own, new or over the one of its code', answer: NamedCalendarsDto, changes: 'new' })
  async keep(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { code, name, nation, tracks, bodies, closed }: NamedCalendarDto): Promise<NamedCalendarsDto> {
    accepted(await keepCalendar(this.database, actor, { code, name, nation, tracks, bodies, closed: closed.map((one) => ({ ...one })), submission }));
    return this.others(actor);
  }

  @ApiParam({ name: 'code', schema: { type: 'string', pattern: calendarCodePattern.source }, example: 'schools' })
  @RestPost('others/:code/removal', { permission: 'timetable.change', audit: 'calendar.drop-by-api', summary: 'Drop a calendar by which no stage counts', answer: NamedCalendarsDto, changes: 'new' })
  async drop(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Param('code') code: string): Promise<NamedCalendarsDto> {
    accepted(await dropCalendar(this.database, actor, { code, submission }));
    return this.others(actor);
  }

  /** Carries a change out and answers with the calendar as it then stands: in a transaction of its own, because each reads the calendar when it begins. */
  private async after(actor: Actor, change: (database: Database) => Promise<Outcome<unknown>>): Promise<CalendarDto> {
    accepted(await change(this.database));
    return this.get(actor);
  }
}
