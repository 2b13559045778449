import { IsString, MaxLength } from 'class-validator';

/** A priority of the council plan: its name and the aim that it serves. */
export class SavePriorityForm {
  @IsString()
  @MaxLength(200, { message: 'The priority is longer than 200 characters. Shorten it.' })
  title = '';

  /** Empty where it serves none. */
  @IsString()
  aimId = '';
}
