import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import { keyPlanLimits } from '@golden-thread/domain/key-plan/key-plan';
import { longestMinute } from '@golden-thread/domain/plan-type/plan-approval';
import { type ApproverKind, approverKinds, planTypeKeyPattern, planTypeLimits } from '@golden-thread/domain/plan-type/plan-type';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { codePattern, DayField, SaidField, TextField } from '../shared/dto-fields';
import { IsYear } from '../../http/year-field';

/** A key plan as it is begun. */
export class NewKeyPlanDto {
  @ApiProperty({ type: String, pattern: planTypeKeyPattern.source, example: 'community-strategy' })
  @Matches(planTypeKeyPattern, { message: 'typeKey is the key of a type, such as "community-strategy".' })
  typeKey!: string;

  @SaidField(keyPlanLimits.title, { example: 'Larkmere 2036' })
  title!: string;

  @ApiProperty({ type: String, pattern: financialYearPattern.source, example: '2027/28' })
  @IsYear({ message: 'beginsIn is a financial year such as "2027/28".' })
  beginsIn!: FinancialYear;

  @ApiProperty({ type: String, pattern: financialYearPattern.source, example: '2036/37' })
  @IsYear({ message: 'endsIn is a financial year such as "2036/37".' })
  endsIn!: FinancialYear;

  @ApiProperty({ type: String, pattern: codePattern.source, example: 'CEX', description: 'The code of the post that owns it.' })
  @Matches(codePattern, { message: 'owner is the code of a post.' })
  owner!: string;

  @DayField('2027-03-15')
  reviewOn!: CalendarDate;
}

const kinds = Object.keys(approverKinds) as ApproverKind[];

/** What an approver decided. */
export class KeyPlanApprovalCommandDto {
  @ApiProperty({ enum: kinds })
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind!: ApproverKind;

  @SaidField(planTypeLimits.named, { example: 'Partnership board' })
  named!: string;

  @ApiProperty({ enum: ['approve', 'return'] })
  @IsIn(['approve', 'return'], { message: 'decision is approve or return.' })
  decision!: 'approve' | 'return';

  @DayField('2026-06-12', { optional: true, description: 'Needed of a committee and an outside body.' })
  decidedOn?: CalendarDate | null;

  @TextField(longestMinute, { description: 'Needed of a committee and an outside body.', example: 'Minute 12' })
  minute!: string;

  @TextField(keyPlanLimits.remark, { description: 'Needed where it is returned.' })
  remark!: string;
}

/** Where a plan is published, and since when. */
export class KeyPlanPublicationDto {
  @DayField('2026-06-30')
  publishedOn!: CalendarDate;

  @SaidField(keyPlanLimits.place, { example: 'https://council.example/strategy' })
  publishedAt!: string;
}

/** A plan looked at again. */
export class KeyPlanReviewCommandDto {
  @ApiProperty({ enum: ['stands', 'revise'] })
  @IsIn(['stands', 'revise'], { message: 'outcome is stands or revise.' })
  outcome!: 'stands' | 'revise';

  @SaidField(keyPlanLimits.remark, { example: 'No change, because the census came as expected.' })
  note!: string;

  @DayField('2028-03-15')
  nextReviewOn!: CalendarDate;
}
