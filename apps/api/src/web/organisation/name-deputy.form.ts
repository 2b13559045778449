import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { IsId } from '../../http/is-id';

/** What is asked to name who stands in for an absent holder. */
export class NameDeputyForm {
  @IsId({ message: 'Choose who is away.' })
  holderId!: string;

  @IsString()
  @IsNotEmpty({ message: 'Enter a name or an e-mail.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  person = '';

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the first day as a real date.' })
  startsOn!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the last day as a real date.' })
  endsOn!: string;

  @IsString()
  @IsNotEmpty({ message: 'Enter the reason, such as annual leave.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  reason = '';
}
