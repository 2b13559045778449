import { type DecisionKind, decisionKinds } from '@golden-thread/domain/exception';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsId } from '../../http/is-id';

const short = { message: 'This is longer than 200 characters. Shorten it.' };

/** The corporate review's decision on one exception. */
export class DecideExceptionForm {
  @IsIn(Object.keys(decisionKinds), { message: 'Choose what the corporate review decides.' })
  decision!: DecisionKind;

  @IsString()
  @MaxLength(4000, { message: 'The reason is longer than 4,000 characters. Shorten it.' })
  reason = '';

  @IsOptional()
  @Matches(/^[0-9]?$/, { message: 'Choose one of the options, or none.' })
  option = '';

  @IsOptional()
  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, { message: 'The day of the clinic must be a real date, such as 14 August 2026.' })
  clinicOn = '';

  @IsOptional()
  @IsString()
  @MaxLength(200, short)
  resourcesFrom = '';

  @IsOptional()
  @IsString()
  @MaxLength(200, short)
  resourcesTo = '';

  @IsOptional()
  @IsString()
  @MaxLength(200, short)
  resourcesAmount = '';

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsId({ each: true, message: 'Choose services of the list.' })
  services: string[] = [];
}
