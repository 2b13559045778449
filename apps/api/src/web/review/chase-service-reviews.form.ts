import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';

/** Whom the policy team chases. */
export class ChaseServiceReviewsForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsUUID('all', { each: true, message: 'Tick services of the list.' })
  reviews: string[] = [];

  @IsString()
  @MaxLength(500, { message: 'The message is longer than 500 characters. Shorten it.' })
  message = '';

  @IsIn(['ticked', 'all'], { message: 'Choose whether to chase those ticked or all.' })
  whom!: 'ticked' | 'all';
}
