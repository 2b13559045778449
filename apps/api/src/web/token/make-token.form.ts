import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsId } from '../../http/is-id';

/** For whom a token is made, what it is for, and how long it holds. */
export class MakeTokenForm {
  @IsId({ message: 'Choose the person whom the program acts as.' })
  personId!: string;

  @MaxLength(100, { message: 'What it is for is longer than 100 characters. Shorten it.' })
  @IsNotEmpty({ message: 'Say what the token is for, such as the program that uses it.' })
  @IsString({ message: 'Say what the token is for, such as the program that uses it.' })
  label!: string;

  @Type(() => Number)
  @Max(366, { message: 'A token holds at most 366 days. Type a smaller number.' })
  @Min(1, { message: 'A token holds at least 1 day. Type a larger number.' })
  @IsInt({ message: 'Type for how many days the token holds, as a whole number from 1 to 366.' })
  days!: number;
}
