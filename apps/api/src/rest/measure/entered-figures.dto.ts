import { periodKeyPattern } from '@golden-thread/domain/measure';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { IsId } from '../../http/is-id';
import { TypedFigureDto } from './typed-figure.dto';


/** A figure entered on a sheet. */
export class EnteredFigureDto extends TypedFigureDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'measureId is the id of a measure on the sheet.' })
  measureId!: string;

  @ApiProperty({ pattern: periodKeyPattern.source, example: '2026-Q1' })
  @Matches(periodKeyPattern, { message: 'period is such as 2026-Q1.' })
  period!: string;
}

/** Figures of a sheet, submitted together: all or none. */
export class EnteredFiguresDto {
  @ApiProperty({ type: [EnteredFigureDto], minItems: 1, maxItems: 200 })
  @IsArray({ message: 'figures is a list.' })
  @ArrayMinSize(1, { message: 'figures names at least one figure.' })
  @ArrayMaxSize(200, { message: 'figures names at most 200 figures.' })
  @ValidateNested({ each: true })
  @Type(() => EnteredFigureDto)
  figures!: EnteredFigureDto[];
}
