import { periodKeyPattern } from '@golden-thread/domain/measure';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { IsId } from '../../http/is-id';
import { SaidField } from '../shared';

/** A figure that goes back to its owner. */
export class ReturnedFigureDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'measureId is the id of a measure on the sheet.' })
  measureId!: string;

  @ApiProperty({ pattern: periodKeyPattern.source, example: '2026-Q1' })
  @Matches(periodKeyPattern, { message: 'period is such as 2026-Q1.' })
  period!: string;

  @SaidField(2000, { example: 'The denominator leaves out voids.' })
  reason!: string;
}

/** The second person’s word: what goes back, each with its reason; every other figure that waits is verified. */
export class VerificationDto {
  @ApiProperty({ type: [ReturnedFigureDto], maxItems: 200 })
  @IsArray({ message: 'returns is a list, empty where all is verified.' })
  @ArrayMaxSize(200, { message: 'returns names at most 200 figures.' })
  @ValidateNested({ each: true })
  @Type(() => ReturnedFigureDto)
  returns!: ReturnedFigureDto[];
}
