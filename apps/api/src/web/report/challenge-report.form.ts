import { type ChallengeBody, challengeBodies } from '@golden-thread/domain/report';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** One challenge, in the name of the body it is made by. */
export class ChallengeReportForm {
  @IsIn(Object.keys(challengeBodies), { message: 'Choose for which body you speak.' })
  body!: ChallengeBody;

  @IsString()
  @IsNotEmpty({ message: 'Say what is challenged.' })
  @MaxLength(4000, { message: 'The challenge is longer than 4,000 characters. Shorten it.' })
  text!: string;
}
