import { type ChallengeBody, challengeBodies } from '@golden-thread/domain/report';
import { IsIn, IsString, MaxLength } from 'class-validator';

/** That a body has finished, and what it wants on record. */
export class ConcludeChallengeForm {
  @IsIn(Object.keys(challengeBodies), { message: 'Choose which body has finished.' })
  body!: ChallengeBody;

  @IsString()
  @MaxLength(4000, { message: 'The statement is longer than 4,000 characters. Shorten it.' })
  statement = '';
}
