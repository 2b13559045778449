import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** The council's answer to one challenge. */
export class AnswerChallengeForm {
  @IsString()
  @IsNotEmpty({ message: 'Write the answer.' })
  @MaxLength(4000, { message: 'The answer is longer than 4,000 characters. Shorten it.' })
  answer!: string;
}
