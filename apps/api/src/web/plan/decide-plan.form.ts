import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';

/** The decision on a plan. */
export class DecidePlanForm {
  @IsIn(['approve', 'return'], { message: 'Choose whether you approve the plan or return it.' })
  decision!: 'approve' | 'return';

  @ValidateIf((form: DecidePlanForm) => form.decision === 'return')
  @IsNotEmpty({ message: 'Say what must change: a plan is not returned without a reason.' })
  @IsString()
  @MaxLength(4000, { message: 'The reason is longer than 4,000 characters. Shorten it.' })
  reason = '';
}
