import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What is asked to add a directorate to the council, a service to a directorate, or a unit to a service. */
export class AddPartForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the name.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  name = '';

  @IsString()
  @IsNotEmpty({ message: 'Enter the code.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  code = '';
}
