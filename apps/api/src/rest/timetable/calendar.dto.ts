import type { CalendarView } from '@golden-thread/application/timetable/change-calendar';
import { type Nation, nations } from '@golden-thread/domain/calendar/bank-holidays';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestDayTitle } from '@golden-thread/domain/calendar/working-calendar';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
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
