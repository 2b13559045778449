import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Why a measure is no longer kept. */
export class RetireMeasureForm {
  @IsNotEmpty({ message: 'Say why the measure is retired: it stands in its history.' })
  @IsString()
  @MaxLength(2000, { message: 'The reason is longer than 2,000 characters. Shorten it.' })
  reason = '';
}
