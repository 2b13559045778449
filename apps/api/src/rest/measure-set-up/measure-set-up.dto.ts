import type { SetUpAsked, SetUpMeasures } from '@golden-thread/application/measure-set-up/set-up-measures';
import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import { definitionNumberPattern, measureRefPattern } from '@golden-thread/domain/measure/measure';
import { periodKeyPattern } from '@golden-thread/domain/measure/period';
import { refSuffixPattern, setUpLimits } from '@golden-thread/domain/measure-set-up/set-up';
import { figureLimits, sentFigurePattern } from '@golden-thread/domain/figure-sheet/typed-figure';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsYear } from '../../http/year-field';
import { codePattern } from '../shared/dto-fields';
import { InvalidRequest } from '../shared/problem.dto';
import { WhereGiven } from '../shared/where-given';
import { ToleranceDto } from '../measure/measure.dto';

/** The most that a version number can be; as long as an ETag's. */
const latestVersion = 999_999_999;
const code = (field: string) => ({ message: `${field} is a code of the organisation, such as HOU-01.` });
const year = { message: '$property is a year such as "2027/28".' };

/** A measure to be set up, with the version that was looked at. */
class ChosenMeasureDto {
  @ApiProperty({ pattern: measureRefPattern.source, example: 'HS07' })
  @Matches(measureRefPattern, { message: 'ref has at most 20 letters, digits, dots or dashes.' })
  ref!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: latestVersion, description: 'Refused for this measure where it has changed since; left out: as it stands.' })
  @WhereGiven()
  @IsInt({ message: 'version is a whole number.' })
  @Min(1, { message: 'version is at least 1.' })
  @Max(latestVersion, { message: `version is at most ${latestVersion}.` })
  version?: number;

  @ApiPropertyOptional({ type: String, pattern: sentFigurePattern.source, example: '85', description: 'With `targets`: the target of each period and of the year; left out: carried on.' })
  @WhereGiven()
  @Matches(sentFigurePattern, { message: 'target is a decimal as text, such as "85".' })
  target?: string;
}

/** Another tolerance, from a period on. */
class SetUpToleranceDto extends PickType(ToleranceDto, ['basis', 'green', 'amber'] as const) {
  @ApiProperty({ pattern: periodKeyPattern.source, example: '2026-Q3', description: 'The first period judged the new way.' })
  @Matches(periodKeyPattern, { message: 'fromPeriod is a period such as "2026-Q3".' })
  fromPeriod!: string;
}

/** Who answers for them; those left out stay. */
class SetUpPeopleDto {
  @ApiPropertyOptional({ type: String, pattern: codePattern.source, description: 'The post that enters the figures.' })
  @WhereGiven()
  @Matches(codePattern, code('owner'))
  owner?: string;

  @ApiPropertyOptional({ type: String, pattern: codePattern.source, description: 'The post that verifies them.' })
  @WhereGiven()
  @Matches(codePattern, code('verifier'))
  verifier?: string;

  @ApiPropertyOptional({ type: String, pattern: codePattern.source, description: 'The member responsible.' })
  @WhereGiven()
  @Matches(codePattern, code('member'))
  member?: string;
}

/** The targets of a year: those of the year before, changed by a percentage. */
class SetUpTargetsDto {
  @ApiProperty({ pattern: financialYearPattern.source, example: '2027/28' })
  @IsYear(year)
  year!: FinancialYear;

  @ApiPropertyOptional({ type: String, pattern: definitionNumberPattern.source, default: '0', example: '2.5' })
  @WhereGiven()
  @Matches(definitionNumberPattern, { message: 'changeBy is a decimal as text, such as "2.5".' })
  changeBy?: string;
}

/** A copy of each for another service, or for the posts of another unit. */
class SetUpCopyDto {
  @ApiProperty({ pattern: codePattern.source })
  @Matches(codePattern, code('service'))
  service!: string;

  @ApiProperty({ pattern: codePattern.source })
  @Matches(codePattern, code('owner'))
  owner!: string;

  @ApiProperty({ pattern: codePattern.source })
  @Matches(codePattern, code('verifier'))
  verifier!: string;

  @ApiProperty({ pattern: refSuffixPattern.source, example: '-N', description: 'Added to each reference: HS07 is copied as HS07-N.' })
  @Matches(refSuffixPattern, { message: `suffix is up to ${setUpLimits.suffix} letters, digits, dots or dashes.` })
  suffix!: string;

  @ApiPropertyOptional({ type: String, pattern: financialYearPattern.source, description: 'The first year whose targets the copies start with; left out: none.' })
  @WhereGiven()
  @IsYear(year)
  targetsFrom?: FinancialYear;
}

/** One act for many measures: exactly one of `tolerance`, `people`, `targets` and `copy`. */
export class NewMeasureSetUpDto {
  @ApiProperty({ type: [ChosenMeasureDto], minItems: 1, maxItems: setUpLimits.measures })
  @IsArray({ message: 'measures is a list.' })
  @ArrayMinSize(1, { message: 'measures names at least one measure.' })
  @ArrayMaxSize(setUpLimits.measures, { message: `measures names at most ${setUpLimits.measures} measures.` })
  @ValidateNested({ each: true })
  @Type(() => ChosenMeasureDto)
  measures!: ChosenMeasureDto[];

  @ApiPropertyOptional({ type: SetUpToleranceDto })
  @WhereGiven()
  @IsObject({ message: 'tolerance is an object.' })
  @ValidateNested()
  @Type(() => SetUpToleranceDto)
  tolerance?: SetUpToleranceDto;

  @ApiPropertyOptional({ type: SetUpPeopleDto })
  @WhereGiven()
  @IsObject({ message: 'people is an object.' })
  @ValidateNested()
  @Type(() => SetUpPeopleDto)
  people?: SetUpPeopleDto;

  @ApiPropertyOptional({ type: SetUpTargetsDto })
  @WhereGiven()
  @IsObject({ message: 'targets is an object.' })
  @ValidateNested()
  @Type(() => SetUpTargetsDto)
  targets?: SetUpTargetsDto;

  @ApiPropertyOptional({ type: SetUpCopyDto })
  @WhereGiven()
  @IsObject({ message: 'copy is an object.' })
  @ValidateNested()
  @Type(() => SetUpCopyDto)
  copy?: SetUpCopyDto;

  @ApiPropertyOptional({ type: String, maxLength: figureLimits.reason, description: 'Needed where a tolerance or a target that stands is changed.' })
  @IsOptional()
  @IsString({ message: 'reason is text.' })
  @MaxLength(figureLimits.reason, { message: `reason is text of at most ${figureLimits.reason} characters.` })
  reason?: string;

  @ApiPropertyOptional({ default: false, description: 'Targets far from what was to be expected were looked at twice and are right.' })
  @IsOptional()
  @IsBoolean({ message: 'confirmed is true or false.' })
  confirmed?: boolean;

  static toCommand({ measures, reason, confirmed, ...acts }: NewMeasureSetUpDto): SetUpMeasures {
    return { measures: measures.map(({ ref, version }) => ({ ref, ...(version !== undefined && { version }) })), act: actOf(acts, measures), reason: reason ?? '', confirmed: confirmed ?? false };
  }
}

type Acts = Pick<NewMeasureSetUpDto, 'tolerance' | 'people' | 'targets' | 'copy'>;

function actOf({ tolerance, people, targets, copy }: Acts, measures: readonly ChosenMeasureDto[]): SetUpAsked {
  const given = Object.entries({ tolerance, people, targets, copy }).filter(([, act]) => act !== undefined);
  if (given.length !== 1) throw new InvalidRequest([{ field: given[1]?.[0] ?? 'targets', message: 'Give exactly one of tolerance, people, targets and copy.' }], 422);
  if (tolerance) return { kind: 'tolerance', tolerance: { basis: tolerance.basis, green: tolerance.green, amber: tolerance.amber }, fromPeriod: tolerance.fromPeriod };
  if (people) return { kind: 'people', places: { ...people } };
  if (copy) {
    const { service, owner, verifier, suffix, targetsFrom } = copy;
    return { kind: 'copy', places: { service, owner, verifier }, suffix, targetsFrom: targetsFrom ?? null };
  }
  const typed = Object.fromEntries(measures.flatMap(({ ref, target }) => (target === undefined ? [] : [[ref, target]])));
  return { kind: 'targets', year: targets!.year, changeBy: targets!.changeBy ?? '0', typed };
}
