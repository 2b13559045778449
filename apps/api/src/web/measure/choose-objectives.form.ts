import { Transform } from 'class-transformer';
import { IsString } from 'class-validator';

/** The objectives whose progress a measure shows: those that stay, and one more. */
export class ChooseObjectivesForm {
  // One ticked box arrives as a text, several as a list.
  @Transform(({ value }) => (value === undefined ? [] : [value].flat()))
  @IsString({ each: true })
  objectives: string[] = [];

  /** Empty where none is added. */
  @IsString()
  add = '';
}
