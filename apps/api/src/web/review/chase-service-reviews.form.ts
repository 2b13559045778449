import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { IsId } from '../../http/is-id';

/** Whom the policy team chases. */
export class ChaseServiceReviewsForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsId({ each: true, message: 'Tick services of the list.' })
  reviews: string[] = [];

  @IsString()
  @MaxLength(500, { message: 'The message is longer than 500 characters. Shorten it.' })
  message = '';

  @IsIn(['ticked', 'all'], { message: 'Choose whether to chase those ticked or all.' })
  whom!: 'ticked' | 'all';
}
