import type { Anchor, DateRule, Period } from '@golden-thread/domain/timetable';
import type { ChangeRuleForm } from './change-rule.form';

/** The rule that a filled form says. What it leaves open the rule's own check names (`RuleNotUnderstood`). */
export function ruleOfForm(form: ChangeRuleForm, before?: DateRule): DateRule {
  const from = anchorOf(form, before);
  const days = Number(form.days);
  if (days === 0) return { from };
  const count = form.count === 'calendar' || form.count === 'clear' ? form.count : 'working';
  return { from, offset: { days: form.direction === 'before' ? -days : days, count } };
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
      return { on: 'period-end', period: form.period as Period };
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
