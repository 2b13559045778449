import { IsIn, IsString, MaxLength, ValidateIf, IsNotEmpty } from 'class-validator';

/** The director's decision. */
export class DecideRecoveryPlanForm {
  @IsIn(['approve', 'return'], { message: 'Choose whether you approve the plan or return it.' })
  decision!: 'approve' | 'return';

  @ValidateIf((form: DecideRecoveryPlanForm) => form.decision === 'return')
  @IsNotEmpty({ message: 'Say what must change: a plan is not returned without a reason.' })
  @IsString()
  @MaxLength(4000, { message: 'The reason is longer than 4,000 characters. Shorten it.' })
  reason = '';
}
