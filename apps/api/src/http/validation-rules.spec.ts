import { getMetadataStorage, IsInt, IsString, Max, validateSync } from 'class-validator';
import { rememberValidationRules } from './validation-rules';

class Named {
  @IsString()
  name: unknown;
}

class Numbered extends Named {
  @IsInt()
  @Max(3)
  number: unknown;
}

describe('the rules of a class', () => {
  const faulty = () => validateSync(Object.assign(new Numbered(), { name: 1, number: 7 })).map(({ property, constraints }) => [property, Object.keys(constraints ?? {})]);
  const rules = () => getMetadataStorage().getTargetValidationMetadatas(Numbered, '', false, false);

  it('are its own with those it inherits, looked for once', () => {
    const before = faulty();
    const found = rules();
    rememberValidationRules();
    expect([faulty(), faulty()]).toEqual([before, before]);
    expect(before).toEqual([['number', ['max']], ['name', ['isString']]]);
    expect(rules()).toEqual(found);
    expect(rules()).toBe(rules());
  });

  it('are looked for as ever where a group is asked for', () => {
    rememberValidationRules();
    expect(getMetadataStorage().getTargetValidationMetadatas(Numbered, '', false, true, ['none'])).toEqual([]);
  });
});
