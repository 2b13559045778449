import type { DateRule } from '@golden-thread/domain/timetable/date-rule';
import { defaultTemplate } from '@golden-thread/domain/timetable/default-template';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ChangeRuleForm, fieldsOfRule, ruleOfForm } from './rule.form';

describe('a rule on its form', () => {
  it.each(defaultTemplate.map(({ key, rule }) => [key, rule] as const))('%s comes back as it was', (_, rule) => {
    const form = plainToInstance(ChangeRuleForm, fieldsOfRule(rule));
    expect(validateSync(form)).toEqual([]);
    expect(ruleOfForm(form, rule)).toEqual(rule);
  });

  it('says how large a number may be where one is too large', () => {
    const faults = validateSync(plainToInstance(ChangeRuleForm, { on: 'stage', stage: 'q1.members', days: '1000', meetingDays: '-1000' }));
    expect(faults.flatMap(({ constraints }) => Object.values(constraints ?? {}))).toEqual([
      'The number of working days after the stage must be a whole number from -999 to 999.', 'The number of days must be a whole number of at most 999.',
    ]);
  });

  const day = { from: { on: 'date', month: 9, day: 1 } } as const;
  const on = (stage: string) => ({ from: { on: 'stage', stage } }) as const;
  it.each<DateRule>([
    { ...on('q1.members'), notBefore: day, notAfter: { from: { on: 'date', month: 3, day: 31 } } },
    { ...on('q1.members'), unless: { from: on('recess.starts'), to: on('recess.ends'), then: { ...on('recess.ends'), offset: { days: 3, count: 'working' } } } },
    { ...on('q1.members'), unless: { from: on('poll'), to: on('poll'), then: { ...on('poll'), offset: { days: -1, count: 'working' } } } },
    { ...on('q1.members'), notBefore: on('recess.ends'), unless: { from: day, to: day, then: on('recess.ends') } },
  ])('comes back with its bounds and its exception: %j', (rule) => {
    const form = plainToInstance(ChangeRuleForm, fieldsOfRule(rule));
    expect(validateSync(form)).toEqual([]);
    expect(ruleOfForm(form, rule)).toEqual(rule);
  });
});
