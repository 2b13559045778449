import { IsString, MaxLength } from 'class-validator';

/** The name of an aim of the community strategy. */
export class SaveAimForm {
  @IsString()
  @MaxLength(200, { message: 'The aim is longer than 200 characters. Shorten it.' })
  title = '';
}
