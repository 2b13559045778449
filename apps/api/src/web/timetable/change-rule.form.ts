import { IsIn, Matches } from 'class-validator';

const small = /^\d{0,3}$/;
const number = (what: string) => ({ message: `${what} must be a whole number.` });

/**
 * A rule as the form has it: where it counts from, with the fields of every kind of start, and how far. All text; `ruleOfForm`
 * makes a rule of it and says which field stands in the way.
 */
export class ChangeRuleForm {
  @IsIn(['date', 'nth-weekday', 'nth-working-day', 'period-end', 'stage', 'first-meeting'], {
    message: 'Choose what the date is counted from.',
  })
  on!: 'date' | 'nth-weekday' | 'nth-working-day' | 'period-end' | 'stage' | 'first-meeting';

  @Matches(small, number('The day'))
  dateDay = '';

  @Matches(small, number('The month'))
  dateMonth = '';

  @Matches(small, number('Which weekday of the month'))
  weekdayNth = '';

  @Matches(small, number('The weekday'))
  weekdayDay = '';

  @Matches(small, number('The month'))
  weekdayMonth = '';

  @Matches(small, number('Which working day'))
  workingNth = '';

  @Matches(small, number('The month'))
  workingMonth = '';

  @IsIn(['', 'yes'], { message: 'Tick the box or leave it.' })
  afterYearEnd = '';

  @IsIn(['', 'q1', 'q2', 'q3', 'q4', 'year'], { message: 'Choose a quarter or the year.' })
  period = '';

  @Matches(/^[a-z0-9.-]{0,60}$/, { message: 'Choose a stage from the list.' })
  stage = '';

  @Matches(/^[A-Za-z0-9 _-]{0,60}$/, { message: 'Choose a committee from the list.' })
  body = '';

  @Matches(/^[a-z0-9.-]{0,60}$/, { message: 'Choose a stage from the list, or give a day and a month.' })
  meetingStage = '';

  @Matches(/^-?\d{0,3}$/, number('The number of working days after the stage'))
  meetingDays = '';

  @Matches(small, number('The day'))
  meetingDay = '';

  @Matches(small, number('The month'))
  meetingMonth = '';

  @Matches(small, number('The number of days'))
  days = '';

  @IsIn(['', 'after', 'before'], { message: 'Choose whether the days are counted after or before.' })
  direction = '';

  @IsIn(['', 'working', 'calendar', 'clear'], { message: 'Choose which days are counted.' })
  count = '';
}
