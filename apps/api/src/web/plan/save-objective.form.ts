import { IsNotEmpty, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

/** An objective of a service, a unit or a person. */
export class SaveObjectiveForm {
  @IsNotEmpty({ message: 'Say what the objective is.' })
  @IsString()
  @MaxLength(300, { message: 'The objective is longer than 300 characters. Shorten it.' })
  title!: string;

  @IsString()
  @MaxLength(500, { message: 'The target is longer than 500 characters. Shorten it.' })
  target = '';

  @ValidateIf((form: SaveObjectiveForm) => form.dueOn !== '')
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Write the day as 2027-03-31, or leave it empty for the end of the year.' })
  dueOn = '';
}
