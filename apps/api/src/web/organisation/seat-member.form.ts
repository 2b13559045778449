import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** What is asked to seat somebody on a committee. */
export class SeatMemberForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter a name or an e-mail.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  person = '';

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the first day as a real date.' })
  startsOn!: string;
}
