import { IsEmail, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';

/** What is asked to add somebody who works or is elected here. */
export class AddPersonForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the name.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  name = '';

  @ValidateIf((form: AddPersonForm) => form.email !== '')
  @IsEmail({}, { message: 'Enter an e-mail such as name@council.example, or leave it empty.' })
  email = '';

  @IsString()
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  subject = '';
}
