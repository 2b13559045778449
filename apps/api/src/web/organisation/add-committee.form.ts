import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { committeeKinds } from './committee-kinds';

/** What is asked to add a committee. */
export class AddCommitteeForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the name.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  name = '';

  @IsString()
  @IsNotEmpty({ message: 'Enter the code.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  code = '';

  @IsIn(committeeKinds, { message: 'Choose what it is.' })
  kind!: (typeof committeeKinds)[number];
}
