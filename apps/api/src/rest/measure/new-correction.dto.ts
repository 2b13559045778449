import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { TypedFigureDto } from './typed-figure.dto';

/** A figure restated, and why. */
export class NewCorrectionDto extends TypedFigureDto {
  @ApiProperty({ minLength: 1, maxLength: 2000, example: 'Eleven repairs were counted twice.' })
  @Matches(/^(?=[\s\S]*\S)[\s\S]{1,2000}$/, { message: 'reason has 1 to 2,000 characters.' })
  reason!: string;
}
