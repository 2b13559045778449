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
});
