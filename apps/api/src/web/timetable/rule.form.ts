import { type Anchor, type DateRule, ruleBodyPattern, type RulePeriod } from '@golden-thread/domain/timetable/date-rule';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import { IsIn, Matches } from 'class-validator';
import { orEmpty } from '../../http/text-field';
import { boundsOf, fieldsOfBounds } from './rule-bounds';

const small = /^\d{0,3}$/;
const smallEitherWay = /^-?\d{0,3}$/;
const number = (what: string, range = 'of at most 999') => ({ message: `${what} must be a whole number ${range}.` });

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

  @Matches(orEmpty(stageKeyPattern), { message: 'Choose a stage from the list.' })
  stage = '';

  @Matches(orEmpty(ruleBodyPattern), { message: 'Choose a committee from the list.' })
  body = '';

  @Matches(orEmpty(stageKeyPattern), { message: 'Choose a stage from the list, or give a day and a month.' })
  meetingStage = '';

  @Matches(smallEitherWay, number('The number of working days after the stage', 'from -999 to 999'))
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

  @Matches(small, number('The day'))
  earliestDay = '';

  @Matches(small, number('The month'))
  earliestMonth = '';

  @Matches(small, number('The day'))
  latestDay = '';

  @Matches(small, number('The month'))
  latestMonth = '';

  @Matches(orEmpty(stageKeyPattern), { message: 'Choose a stage from the list.' })
  unlessFrom = '';

  @Matches(orEmpty(stageKeyPattern), { message: 'Choose a stage from the list.' })
  unlessTo = '';

  @Matches(small, number('The number of working days'))
  insteadDays = '';

  @IsIn(['', 'before', 'after'], { message: 'Choose whether it is taken before or after the stretch.' })
  insteadSide = '';
}

/** The rule that a filled form says; bounds and exceptions that the form cannot say stay as they were. What it leaves open the rule's own check names (`RuleNotUnderstood`). */
export function ruleOfForm(form: ChangeRuleForm, before?: DateRule): DateRule {
  const from = anchorOf(form, before);
  const bounds = boundsOf(form, before);
  const days = Number(form.days);
  if (days === 0) return { from, ...bounds };
  const count = form.count === 'calendar' || form.count === 'clear' ? form.count : 'working';
  return { from, offset: { days: form.direction === 'before' ? -days : days, count }, ...bounds };
}

function anchorOf(form: ChangeRuleForm, before: DateRule | undefined): Anchor {
  const late = form.afterYearEnd === 'yes' ? { afterYearEnd: true } : {};
  switch (form.on) {
    case 'date':
      return { on: 'date', month: Number(form.dateMonth), day: Number(form.dateDay), ...late };
    case 'nth-weekday':
      return {
        on: 'nth-weekday',
        month: Number(form.weekdayMonth),
        weekday: Number(form.weekdayDay),
        nth: Number(form.weekdayNth),
        ...late,
      };
    case 'nth-working-day':
      return { on: 'nth-working-day', month: Number(form.workingMonth), nth: Number(form.workingNth), ...late };
    case 'period-end':
      return { on: 'period-end', period: form.period as RulePeriod };
    case 'stage':
      return { on: 'stage', stage: form.stage };
    case 'first-meeting':
      return { on: 'first-meeting', body: form.body, after: meetingAfter(form, late), ...standIn(before) };
  }
}

const meetingAfter = (form: ChangeRuleForm, late: { afterYearEnd?: boolean }): DateRule => {
  if (form.meetingStage === '') return { from: { on: 'date', month: Number(form.meetingMonth), day: Number(form.meetingDay), ...late } };
  const days = Number(form.meetingDays);
  return { from: { on: 'stage', stage: form.meetingStage }, ...(days === 0 ? {} : { offset: { days, count: 'working' } }) };
};

/** The provisional date of a rule that already went to a meeting is kept: the form does not ask for it. */
const standIn = (before: DateRule | undefined): { otherwise?: DateRule } =>
  before?.from.on === 'first-meeting' && before.from.otherwise !== undefined ? { otherwise: before.from.otherwise } : {};

/** A rule as the fields of its form; the inverse of `ruleOfForm` for every rule that the form can say. */
export function fieldsOfRule({ from, offset, ...bounds }: DateRule): Readonly<Record<string, string>> {
  return {
    ...fieldsOfBounds(bounds),
    on: from.on,
    ...fieldsOfAnchor(from),
    days: String(Math.abs(offset?.days ?? 0)),
    direction: (offset?.days ?? 0) < 0 ? 'before' : 'after',
    count: offset?.count ?? 'working',
  };
}

function fieldsOfAnchor(from: Anchor): Readonly<Record<string, string>> {
  switch (from.on) {
    case 'date':
      return { dateDay: String(from.day), dateMonth: String(from.month), ...lateOf(from) };
    case 'nth-weekday':
      return { weekdayNth: String(from.nth), weekdayDay: String(from.weekday), weekdayMonth: String(from.month), ...lateOf(from) };
    case 'nth-working-day':
      return { workingNth: String(from.nth), workingMonth: String(from.month), ...lateOf(from) };
    case 'period-end':
      return { period: from.period };
    case 'stage':
      return { stage: from.stage };
    case 'first-meeting':
      return { body: from.body, ...fieldsOfAfter(from.after) };
  }
}

const lateOf = ({ afterYearEnd }: { readonly afterYearEnd?: boolean }): Readonly<Record<string, string>> =>
  afterYearEnd === true ? { afterYearEnd: 'yes' } : {};

function fieldsOfAfter({ from, offset }: DateRule): Readonly<Record<string, string>> {
  if (from.on === 'stage') return { meetingStage: from.stage, meetingDays: String(offset?.days ?? 0) };
  return from.on === 'date' ? { meetingDay: String(from.day), meetingMonth: String(from.month), ...lateOf(from) } : {};
}
