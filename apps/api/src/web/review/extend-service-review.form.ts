import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** A later date for one service, with the reason. */
export class ExtendServiceReviewForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'The new date must be a real date, such as 31 July 2026.' })
  to!: string;

  @IsString()
  @IsNotEmpty({ message: 'Say why the date is extended.' })
  @MaxLength(2000, { message: 'The reason is longer than 2,000 characters. Shorten it.' })
  reason!: string;
}
