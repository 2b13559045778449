import { IsIn, IsString, MaxLength } from 'class-validator';

const long = { message: 'The reason is longer than 4,000 characters. Shorten it.' };

/** The director's decision; a return carries a reason for each section it concerns. */
export class DecideServiceReviewForm {
  @IsIn(['sign-off', 'return'], { message: 'Choose whether you sign off the review or return it.' })
  decision!: 'sign-off' | 'return';

  @IsString()
  @MaxLength(4000, long)
  measures = '';

  @IsString()
  @MaxLength(4000, long)
  actions = '';

  @IsString()
  @MaxLength(4000, long)
  risks = '';

  @IsString()
  @MaxLength(4000, long)
  budget = '';

  @IsString()
  @MaxLength(4000, long)
  issues = '';
}
