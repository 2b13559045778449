import { type HoldingBasis, holdingBases } from '@golden-thread/domain/organisation';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** What is asked to appoint somebody to a post. */
export class AppointPersonForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter a name or an e-mail.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  person = '';

  @IsIn(holdingBases, { message: 'Choose how they hold the post.' })
  basis!: HoldingBasis;

  @Matches(/^(1|0?\.\d{1,3}|1\.0{1,3})$/, { message: 'The share is a number above 0 and up to 1, such as 1 or 0.5.' })
  share = '1';

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the first day as a real date.' })
  startsOn!: string;

  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, { message: 'Enter the last day as a real date, or leave it empty.' })
  endsOn = '';
}
