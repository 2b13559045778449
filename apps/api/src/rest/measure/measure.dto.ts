import type { RegisteredMeasure } from '@golden-thread/application/measure';
import { frequencies, polarities, scorecardDimensions } from '@golden-thread/domain/measure';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';
import { RegisterDto } from './register.dto';
import { ToleranceDto } from './tolerance.dto';

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

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 6, description: 'Shown; figures are kept and judged unrounded.' })
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
