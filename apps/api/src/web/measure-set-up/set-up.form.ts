import type { SetUpAsked } from '@golden-thread/application/measure-set-up/set-up-measures';
import { type FinancialYear, financialYearPattern, isFinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { definitionNumberPattern, measureRefPattern } from '@golden-thread/domain/measure/measure';
import { periodKeyPattern } from '@golden-thread/domain/measure/period';
import { refSuffixPattern, setUpLimits } from '@golden-thread/domain/measure-set-up/set-up';
import { figureLimits } from '@golden-thread/domain/figure-sheet/typed-figure';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { MustSay, orEmpty, UpTo } from '../../http/text-field';

/** What can be done with many measures at once. */
export const setUpActs = ['tolerance', 'people', 'targets', 'copy'] as const;
export type SetUpActName = (typeof setUpActs)[number];

const outOfDate = { message: 'The form came without its measures. Open the page again.' };
const number = (name: string) => ({ message: `${name} must be a number such as 5 or 2.5, without unit.` });
const does = (act: SetUpActName) => ({ act: chosen }: SetUpMeasuresForm): boolean => chosen === act;

class ChosenMeasure {
  @Matches(measureRefPattern, outOfDate)
  ref!: string;

  @Type(() => Number)
  @IsInt(outOfDate)
  @Min(0, outOfDate)
  version!: number;

  @IsString()
  @MaxLength(figureLimits.typed, { message: 'This is too long for a target. Write a number such as 80.' })
  target = '';
}

/** One act for the measures ticked. What only one act asks for is empty with the others. */
export class SetUpMeasuresForm {
  @IsArray(outOfDate)
  @ArrayMinSize(1, { message: 'Tick measures of the register first.' })
  @ArrayMaxSize(setUpLimits.measures, { message: `Tick at most ${setUpLimits.measures} measures.` })
  @ValidateNested({ each: true })
  @Type(() => ChosenMeasure)
  measures: ChosenMeasure[] = [];

  @IsIn(setUpActs, { message: 'Choose what to do with the measures.' })
  act!: SetUpActName;

  @IsIn(['look', 'edit', 'apply'], { message: 'Choose whether to look at it or to carry it out.' })
  then!: 'look' | 'edit' | 'apply';

  @IsIn(['percent', 'absolute'], { message: 'Choose what the tolerance is a part of.' })
  basis: 'percent' | 'absolute' = 'percent';

  @Matches(definitionNumberPattern, number('The green allowance'))
  green = '0';

  @Matches(definitionNumberPattern, number('The tolerance'))
  amber = '5';

  @Matches(orEmpty(periodKeyPattern), { message: 'Choose the first quarter that is judged the new way.' })
  fromPeriod = '';

  @MustSay<SetUpMeasuresForm>({ message: 'Name the service that the copies are for.' }, does('copy'))
  @IsString()
  @UpTo(longestName, 'The service')
  service = '';

  @MustSay<SetUpMeasuresForm>({ message: 'Name the post that enters the copies’ figures.' }, does('copy'))
  @MustSay<SetUpMeasuresForm>({ message: 'Name at least one post: who enters, who verifies, or the member responsible.' }, ({ act, verifier, member }) => act === 'people' && isBlank(verifier) && isBlank(member))
  @IsString()
  @UpTo(longestName, 'The post')
  owner = '';

  @MustSay<SetUpMeasuresForm>({ message: 'Name the post that verifies the copies’ figures.' }, does('copy'))
  @IsString()
  @UpTo(longestName, 'The post')
  verifier = '';

  @IsString()
  @UpTo(longestName, 'The post')
  member = '';

  @MustSay<SetUpMeasuresForm>({ message: 'Say what is added to each reference, such as -N.' }, does('copy'))
  @Matches(orEmpty(refSuffixPattern), { message: `Up to ${setUpLimits.suffix} letters, digits, dots or dashes, such as -N.` })
  suffix = '';

  @Matches(orEmpty(financialYearPattern), { message: 'Choose a year of the list.' })
  targetsFrom = '';

  @Matches(orEmpty(financialYearPattern), { message: 'Choose a year of the list.' })
  year = '';

  @Matches(definitionNumberPattern, number('The percentage'))
  changeBy = '0';

  @IsString()
  @UpTo(figureLimits.reason, 'The reason')
  reason = '';

  @Transform(({ value }) => value === 'yes' || value === true)
  @IsBoolean()
  confirmed = false;
}

const named = (name: string, typed: string) => (isBlank(typed) ? {} : { [name]: normalText(typed) });

/** The act that a form describes. A year that is none (2026/28) is no year of the list: the year that runs. */
export function actOfForm(form: SetUpMeasuresForm, thisYear: FinancialYear): SetUpAsked {
  const { act, owner, verifier, member, service, suffix, targetsFrom, year } = form;
  if (act === 'tolerance') return { kind: act, tolerance: { basis: form.basis, green: form.green, amber: form.amber }, fromPeriod: form.fromPeriod };
  if (act === 'people') return { kind: act, places: { ...named('owner', owner), ...named('verifier', verifier), ...named('member', member) } };
  if (act === 'copy') {
    const places = { service: normalText(service), owner: normalText(owner), verifier: normalText(verifier) };
    return { kind: act, places, suffix, targetsFrom: isFinancialYear(targetsFrom) ? targetsFrom : null };
  }
  const typed = Object.fromEntries(form.measures.flatMap(({ ref, target }) => (isBlank(target) ? [] : [[ref, target]])));
  return { kind: act, year: isFinancialYear(year) ? year : thisYear, changeBy: form.changeBy, typed };
}
