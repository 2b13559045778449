import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What is asked to say which post heads a directorate, service or unit. */
export class NameHeadForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the code of a post.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  lineManager = '';
}
