import type { DefinitionWithoutPlaces } from '@golden-thread/application/measure/measure-places';
import {
  definitionLimits,
  definitionNumberPattern,
  measureRefPattern,
  polarities,
  type ScorecardDimension,
  scorecardDimensions,
} from '@golden-thread/domain/measure/measure';
import { frequencies, periodKeyPattern } from '@golden-thread/domain/measure/period';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { codePattern, SaidField, TextField } from '../shared/dto-fields';
import { RegisterDto, ToleranceDto } from './measure.dto';

const decimalText = definitionNumberPattern;
const decimalFault = (field: string) => ({ message: `${field} is a decimal as text, such as "100".` });
const codeFault = (field: string) => ({ message: `${field} is a code of the organisation, such as HOU-01.` });
const decimals = { message: `decimals is a whole number from 0 to ${definitionLimits.decimals}.` };
const dimensions = Object.keys(scorecardDimensions) as ScorecardDimension[];

/** A definition to be registered. Service and posts are named by their codes. */
export class NewMeasureDto {
  @ApiProperty({ pattern: measureRefPattern.source, example: 'HS07' })
  @Matches(measureRefPattern, { message: 'ref has at most 20 letters, digits, dots or dashes.' })
  ref!: string;

  @SaidField(definitionLimits.title, { example: 'Repairs finished in their target time' })
  title!: string;

  @ApiProperty({ enum: ['national', 'local'] })
  @IsIn(['national', 'local'], { message: 'kind is national or local.' })
  kind!: 'national' | 'local';

  @TextField(definitionLimits.unit, { example: '%' })
  unit!: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: definitionLimits.decimals })
  @IsInt(decimals)
  @Min(0, decimals)
  @Max(definitionLimits.decimals, decimals)
  decimals!: number;

  @ApiProperty({ enum: polarities })
  @IsIn(polarities, { message: `polarity is one of ${polarities.join(', ')}.` })
  polarity!: (typeof polarities)[number];

  @ApiProperty({ enum: frequencies })
  @IsIn(frequencies, { message: `frequency is one of ${frequencies.join(', ')}.` })
  frequency!: (typeof frequencies)[number];

  @ApiProperty()
  @IsBoolean({ message: 'cumulative is true or false.' })
  cumulative!: boolean;

  @ApiProperty({ enum: ['value', 'ratio'] })
  @IsIn(['value', 'ratio'], { message: 'formula is value or ratio.' })
  formula!: 'value' | 'ratio';

  @ApiProperty({ pattern: decimalText.source, example: '100' })
  @Matches(decimalText, decimalFault('multiplier'))
  multiplier!: string;

  @ApiProperty({ type: ToleranceDto })
  @IsObject({ message: 'tolerance is an object.' })
  @ValidateNested()
  @Type(() => ToleranceDto)
  tolerance!: ToleranceDto;

  @ApiProperty({ enum: ['aim', 'none'] })
  @IsIn(['aim', 'none'], { message: 'zeroTarget is aim or none.' })
  zeroTarget!: 'aim' | 'none';

  @ApiPropertyOptional({ type: String, nullable: true, pattern: decimalText.source })
  @IsOptional()
  @Matches(decimalText, decimalFault('lowest'))
  lowest?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: decimalText.source })
  @IsOptional()
  @Matches(decimalText, decimalFault('highest'))
  highest?: string | null;

  @ApiProperty({ enum: dimensions })
  @IsIn(dimensions, { message: `dimension is one of ${dimensions.join(', ')}.` })
  dimension!: ScorecardDimension;

  @SaidField(definitionLimits.group, { description: 'A sub-group of the dimension.', example: 'Performance indicators' })
  group!: string;

  @ApiProperty({ pattern: codePattern.source, example: 'HOU' })
  @Matches(codePattern, codeFault('service'))
  service!: string;

  @ApiProperty({ pattern: codePattern.source, description: 'The post that enters the figures.', example: 'HOU-REP' })
  @Matches(codePattern, codeFault('owner'))
  owner!: string;

  @ApiProperty({ pattern: codePattern.source, description: 'The post that verifies them.', example: 'HOU' })
  @Matches(codePattern, codeFault('verifier'))
  verifier!: string;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: codePattern.source })
  @IsOptional()
  @Matches(codePattern, codeFault('member'))
  member?: string | null;

  @ApiProperty({ type: RegisterDto })
  @IsObject({ message: 'register is an object.' })
  @ValidateNested()
  @Type(() => RegisterDto)
  register!: RegisterDto;

  /** The definition but for its service and posts, which are named by their codes. */
  static toDefinition(given: Omit<NewMeasureDto, 'ref' | 'service' | 'owner' | 'verifier'>): Omit<DefinitionWithoutPlaces, 'ref'> {
    const { title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, zeroTarget, dimension, group } = given;
    return {
      title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, zeroTarget, dimension, group,
      tolerance: { ...given.tolerance, strict: given.tolerance.strict === true }, lowest: given.lowest ?? null, highest: given.highest ?? null, register: { ...given.register },
    };
  }
}

/** A definition as it is to be from now on. Its places stay where they are left out. */
export class MeasureChangeDto extends OmitType(NewMeasureDto, ['ref', 'service', 'owner', 'verifier', 'member']) {
  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The service’s code; as it is where left out.' })
  @IsOptional()
  @Matches(codePattern, { message: 'service is a code of the organisation, such as HOU.' })
  service?: string;

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The code of the post that enters the figures.' })
  @IsOptional()
  @Matches(codePattern, { message: 'owner is a code of the organisation, such as HOU-01.' })
  owner?: string;

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The code of the post that verifies them.' })
  @IsOptional()
  @Matches(codePattern, { message: 'verifier is a code of the organisation, such as HOU-02.' })
  verifier?: string;

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The code of the lead member’s post.' })
  @IsOptional()
  @Matches(codePattern, { message: 'member is a code of the organisation, such as CLLR-01.' })
  member?: string;

  @ApiPropertyOptional({ pattern: periodKeyPattern.source, example: '2026-Q3', description: 'The first period that is counted the new way; required where figures are no longer comparable.' })
  @IsOptional()
  @Matches(periodKeyPattern, { message: 'fromPeriod is a period such as "2026-Q3" or "2026-M07".' })
  fromPeriod?: string;

  @ApiPropertyOptional({ type: String, maxLength: definitionLimits.reason, description: 'Required where figures are no longer comparable.' })
  @IsOptional()
  @MaxLength(definitionLimits.reason, { message: `reason is text of at most ${definitionLimits.reason} characters.` })
  reason?: string;
}

/** Why a measure is retired. */
export class RetirementDto {
  @SaidField(definitionLimits.reason, { example: 'The national return ended on 31 March 2027.' })
  reason!: string;
}
