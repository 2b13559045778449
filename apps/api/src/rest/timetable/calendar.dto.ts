import type { CalendarView } from '@golden-thread/application/timetable/change-calendar';
import { type Nation, nations } from '@golden-thread/domain/calendar/bank-holidays';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestDayTitle } from '@golden-thread/domain/calendar/working-calendar';
import { calendarCodePattern, type NamedCalendar, namedCalendarLimits } from '@golden-thread/domain/timetable/calendars';
import { ruleBodyPattern } from '@golden-thread/domain/timetable/date-rule';
import { stretchesOf } from '@golden-thread/domain/timetable/decide-named-calendar';
import { type Track, tracks } from '@golden-thread/domain/timetable/stage-definition';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, Matches, ValidateNested } from 'class-validator';
import { DayField, SaidField } from '../shared/dto-fields';

const nation = { enum: nations, description: 'Whose bank holidays the council keeps.' };

/** A day that is otherwise than its weekday says. */
export class CalendarDayDto {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ example: 'Christmas closure' })
  title!: string;

  @ApiProperty({ description: 'The council works on it; else it is closed.' })
  works!: boolean;

  @ApiProperty({ description: 'The council entered it itself; else it is a bank holiday of its nation.' })
  own!: boolean;
}

/** The council's calendar from its today on. */
export class CalendarDto {
  @ApiProperty({ format: 'date', description: 'The council’s day.' })
  today!: string;

  @ApiProperty(nation)
  nation!: Nation;

  @ApiProperty({ format: 'date', description: 'Up to this day bank holidays are known; beyond it weekends alone are counted over.' })
  knownUntil!: string;

  @ApiProperty({ description: 'They end within a year: enter the later ones.' })
  endsSoon!: boolean;

  @ApiProperty({ type: [CalendarDayDto], description: 'From today on, in order.' })
  days!: CalendarDayDto[];

  static of({ today, nation, knownUntil, endsSoon, coming }: CalendarView): CalendarDto {
    return { today, nation, knownUntil, endsSoon, days: coming.map(({ on, title, works, own }) => ({ on, title, works, own })) };
  }
}

/** Days in a row on which the council closes, or works although they are bank holidays. */
export class NewDaysDto {
  @DayField('2026-12-24', { description: 'The first day.' })
  startsOn!: CalendarDate;

  @DayField('2026-12-31', { description: 'The last day; at most 31 days in a row. Weekends and bank holidays within a closure are left out.' })
  endsOn!: CalendarDate;

  @SaidField(longestDayTitle, { example: 'Christmas closure' })
  title!: string;

  @ApiProperty({ description: 'true: the council works; false: it is closed.' })
  @IsBoolean({ message: 'works is true or false.' })
  works!: boolean;
}

/** Days in a row on which a calendar does not work. */
export class NamedPeriodDto {
  @SaidField(longestDayTitle, { example: 'Half term' })
  title!: string;

  @DayField('2026-10-26')
  startsOn!: CalendarDate;

  @DayField('2026-10-30')
  endsOn!: CalendarDate;
}

/** A calendar beside the council's own, by which some stages, tracks or meetings count. */
export class NamedCalendarDto {
  @ApiProperty({ pattern: calendarCodePattern.source, example: 'schools' })
  @Matches(calendarCodePattern, { message: 'code has small letters, figures and hyphens.' })
  code!: string;

  @SaidField(namedCalendarLimits.name, { example: 'Schools' })
  name!: string;

  @ApiProperty({ enum: nations })
  @IsIn(nations, { message: `nation is one of ${nations.join(', ')}.` })
  nation!: Nation;

  @ApiProperty({ enum: tracks, isArray: true, maxItems: tracks.length })
  @IsArray({ message: 'tracks is a list.' })
  @ArrayMaxSize(tracks.length, { message: `tracks has at most ${tracks.length}.` })
  @IsIn(tracks, { each: true, message: `tracks are of ${tracks.join(', ')}.` })
  tracks!: Track[];

  @ApiProperty({ type: [String], maxItems: namedCalendarLimits.bodies, items: { type: 'string', pattern: ruleBodyPattern.source }, description: 'Committees whose meetings count by it, by code or kind.' })
  @IsArray({ message: 'bodies is a list.' })
  @ArrayMaxSize(namedCalendarLimits.bodies, { message: `bodies has at most ${namedCalendarLimits.bodies}.` })
  @Matches(ruleBodyPattern, { each: true, message: 'bodies are codes or kinds of committees.' })
  bodies!: string[];

  @ApiProperty({ type: [NamedPeriodDto], maxItems: namedCalendarLimits.days })
  @IsArray({ message: 'closed is a list of stretches of days.' })
  @ArrayMaxSize(namedCalendarLimits.days, { message: `closed has at most ${namedCalendarLimits.days}.` })
  @ValidateNested({ each: true })
  @Type(() => NamedPeriodDto)
  closed!: NamedPeriodDto[];

  static of({ code, name, nation: of, tracks: counting, bodies, days }: NamedCalendar): NamedCalendarDto {
    return { code, name, nation: of, tracks: [...counting], bodies: [...bodies], closed: stretchesOf(days).map((one) => ({ ...one })) };
  }
}

/** All of them. */
export class NamedCalendarsDto {
  @ApiProperty({ type: [NamedCalendarDto] })
  items!: NamedCalendarDto[];
}

/** Whose bank holidays the council keeps from now on. */
export class NewNationDto {
  @ApiProperty(nation)
  @IsIn(nations, { message: `nation is one of ${nations.join(', ')}.` })
  nation!: Nation;
}

/** That every bank holiday up to a day is entered. */
export class BankHolidaysEnteredDto {
  @DayField('2030-12-31', { description: 'Every bank holiday up to this day is entered.' })
  until!: CalendarDate;
}
