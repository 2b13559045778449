import { dataStatuses, type TypedFigure } from '@golden-thread/domain/measure';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const number = /^-?\d{1,24}(\.\d{1,12})?$/;
const fault = (field: string) => ({ message: `${field} is a decimal as text, such as "71.2".` });

/** A figure: a value, or numerator and denominator where the measure is a ratio. */
export class TypedFigureDto {
  @ApiPropertyOptional({ type: String, nullable: true, pattern: number.source })
  @IsOptional()
  @Matches(number, fault('value'))
  value?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: number.source })
  @IsOptional()
  @Matches(number, fault('numerator'))
  numerator?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: number.source })
  @IsOptional()
  @Matches(number, fault('denominator'))
  denominator?: string | null;

  @ApiPropertyOptional({ enum: dataStatuses, default: 'final' })
  @IsOptional()
  @IsIn(dataStatuses, { message: `dataStatus is one of ${dataStatuses.join(', ')}.` })
  dataStatus?: (typeof dataStatuses)[number];

  @ApiPropertyOptional({ maxLength: 4000, description: 'Needed where the status is red.' })
  @IsOptional()
  @IsString({ message: 'commentary is text of at most 4000 characters.' })
  @MaxLength(4000, { message: 'commentary is text of at most 4000 characters.' })
  commentary?: string;

  static toTyped(given: TypedFigureDto): TypedFigure {
    return {
      value: given.value ?? '', numerator: given.numerator ?? '', denominator: given.denominator ?? '', dataStatus: given.dataStatus ?? 'final',
      commentary: given.commentary ?? '',
    };
  }
}
