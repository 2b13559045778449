import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What is asked to give a directorate, service or unit another name. */
export class RenamePartForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the name.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  name = '';
}
