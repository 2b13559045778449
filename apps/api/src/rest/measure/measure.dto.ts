import type { RegisteredMeasure } from '@golden-thread/application/measure/list-register';
import { definitionLimits, polarities, scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { frequencies } from '@golden-thread/domain/measure/period';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { TextField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const plain = /^\d{1,12}(\.\d{1,6})?$/;

/** How far from its target a measure may be before its status falls. */
export class ToleranceDto {
  @ApiProperty({ enum: ['percent', 'absolute'], description: 'Percent of the target, or an amount in the measure’s own unit.' })
  @IsIn(['percent', 'absolute'], { message: 'basis is percent or absolute.' })
  basis!: 'percent' | 'absolute';

  @ApiProperty({ pattern: plain.source, example: '0' })
  @Matches(plain, { message: 'green is a decimal as text, such as "0".' })
  green!: string;

  @ApiProperty({ pattern: plain.source, example: '5' })
  @Matches(plain, { message: 'amber is a decimal as text, such as "5".' })
  amber!: string;

  @ApiProperty({ enum: ['better', 'worse'], description: 'The level that a figure exactly on an edge belongs to.' })
  @IsIn(['better', 'worse'], { message: 'edge is better or worse.' })
  edge!: 'better' | 'worse';

  @ApiPropertyOptional({ default: false, description: 'The target is to be passed, not only reached: "more than 50%".' })
  @IsOptional()
  @IsBoolean({ message: 'strict is true or false.' })
  strict?: boolean;
}

/** What the single data list and the indicator register say about a measure. */
export class RegisterDto {
  @TextField(definitionLimits.text, { example: 'Repairs finished within the time their priority gives' })
  definition!: string;

  @TextField(definitionLimits.text)
  dataType!: string;

  @TextField(definitionLimits.text)
  dataSource!: string;

  @TextField(definitionLimits.text)
  formula!: string;

  @TextField(definitionLimits.text)
  calculationGuidance!: string;

  @TextField(definitionLimits.text)
  benchmarking!: string;

  @TextField(definitionLimits.text)
  feeds!: string;

  @TextField(definitionLimits.text)
  workingPapers!: string;

  @TextField(definitionLimits.text)
  evidence!: string;

  @ApiPropertyOptional({ type: String, maxLength: definitionLimits.text, description: 'Of a measure judged in words: its levels, the worst first, with | or a line end between them. Unit, decimals, range and formula follow from them; a figure is the number of a level.', example: 'Nobody is told | Most are told | Everybody is told in time' })
  @IsOptional()
  @MaxLength(definitionLimits.text, { message: `levels is text of at most ${definitionLimits.text} characters.` })
  levels?: string;
}

/** A measure as registered. */
export class MeasureDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'HS07' })
  ref!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['national', 'local'] })
  kind!: string;

  @ApiProperty({ description: '%, £, days, or empty for a plain number.' })
  unit!: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: definitionLimits.decimals, description: 'Shown; figures are kept and judged unrounded.' })
  decimals!: number;

  @ApiProperty({ enum: polarities })
  polarity!: string;

  @ApiProperty({ enum: frequencies })
  frequency!: string;

  @ApiProperty({ description: 'Whether a figure counts from the start of the year.' })
  cumulative!: boolean;

  @ApiProperty({ enum: ['value', 'ratio'] })
  formula!: string;

  @ApiProperty({ description: 'Of a ratio: what its quotient is multiplied by.' })
  multiplier!: string;

  @ApiProperty({ type: ToleranceDto })
  tolerance!: ToleranceDto;

  @ApiProperty({ enum: ['aim', 'none'], description: 'What a target of 0 means.' })
  zeroTarget!: string;

  @ApiProperty({ type: String, nullable: true })
  lowest!: string | null;

  @ApiProperty({ type: String, nullable: true })
  highest!: string | null;

  @ApiProperty({ enum: Object.keys(scorecardDimensions) })
  dimension!: string;

  @ApiProperty()
  group!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ description: 'The post that enters the figures.' })
  owner!: string;

  @ApiProperty({ description: 'The post that verifies them.' })
  verifier!: string;

  @ApiProperty({ type: String, nullable: true })
  member!: string | null;

  @ApiProperty({ type: RegisterDto })
  register!: RegisterDto;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  retiredOn!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of({ measure, serviceName, ownerTitle, verifierTitle, memberTitle }: RegisteredMeasure): MeasureDto {
    const { id, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, zeroTarget, lowest, highest } = measure;
    const { dimension, group, retiredOn, version, tolerance, register } = measure;
    return {
      id, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, tolerance: { ...tolerance }, zeroTarget, lowest, highest,
      dimension, group, service: serviceName, owner: ownerTitle, verifier: verifierTitle, member: memberTitle, register: { ...register }, retiredOn, version,
    };
  }
}

/** A page of measures. */
export class MeasurePageDto extends pageOf(MeasureDto) {}
