import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type ApproverDecision, longestMinute } from '@golden-thread/domain/plan-type/plan-approval';
import { planTextLimits, type PlanText, type ReferredKind, referredKinds } from '@golden-thread/domain/plan-type/plan-text';
import { planTypeKeyPattern, planTypeLimits } from '@golden-thread/domain/plan-type/plan-type';
import type { Id } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { DayField, SaidField, TextField } from '../shared/dto-fields';

/** What stands under a section. */
export class SectionTextDto {
  @ApiProperty({ type: String, pattern: planTypeKeyPattern.source, example: 'vision' })
  @Matches(planTypeKeyPattern, { message: 'key is the key of a section of the plan’s type.' })
  key!: string;

  @TextField(planTypeLimits.section)
  text!: string;

  @ApiPropertyOptional({ description: 'There is nothing under this section.' })
  @IsOptional()
  @IsBoolean({ message: 'none is true or false.' })
  none?: boolean;
}

/** The day on which the staff worked at the plan. */
export class TeamDayDto {
  @DayField('2026-05-04')
  heldOn!: CalendarDate;

  @TextField(planTextLimits.attendees)
  attendees!: string;

  @TextField(planTextLimits.outputs)
  outputs!: string;
}

/** A plan that another refers to. */
export class ReferenceDto {
  @ApiProperty({ enum: referredKinds })
  @IsIn(referredKinds, { message: `kind is one of ${referredKinds.join(', ')}.` })
  kind!: ReferredKind;

  @ApiProperty({ type: String, format: 'uuid' })
  @IsId({ message: 'id is the id of a plan.' })
  id!: Id;
}

/** What a plan says so far. */
export class PlanTextDto {
  @ApiProperty({ type: [SectionTextDto], maxItems: planTypeLimits.sections })
  @IsArray({ message: 'sections is a list.' })
  @ArrayMaxSize(planTypeLimits.sections, { message: `sections holds at most ${planTypeLimits.sections}.` })
  @ValidateNested({ each: true })
  @Type(() => SectionTextDto)
  sections!: SectionTextDto[];

  @ApiPropertyOptional({ type: TeamDayDto, nullable: true })
  @IsOptional()
  @IsObject({ message: 'teamDay says when it was, who came and what came of it.' })
  @ValidateNested()
  @Type(() => TeamDayDto)
  teamDay?: TeamDayDto | null;

  @ApiProperty({ type: [ReferenceDto], maxItems: planTextLimits.references })
  @IsArray({ message: 'references is a list.' })
  @ArrayMaxSize(planTextLimits.references, { message: `references holds at most ${planTextLimits.references}.` })
  @ValidateNested({ each: true })
  @Type(() => ReferenceDto)
  references!: ReferenceDto[];

  static plain({ sections, teamDay, references }: PlanTextDto): PlanText {
    return {
      sections: Object.fromEntries(sections.map(({ key, text }) => [key, text])), none: sections.filter(({ none }) => none).map(({ key }) => key),
      teamDay: teamDay ? { ...teamDay } : null, references: references.map(({ kind, id }) => ({ kind, id })),
    };
  }
}

const bodies = ['committee', 'outside-body'] as const;

/** What a committee or an outside body decided, as an officer records it. */
export class OutsideApprovalDto {
  @ApiProperty({ enum: bodies })
  @IsIn(bodies, { message: 'kind is committee or outside-body.' })
  kind!: (typeof bodies)[number];

  @SaidField(planTypeLimits.named, { example: 'Partnership board' })
  named!: string;

  @DayField('2026-06-12')
  decidedOn!: CalendarDate;

  @SaidField(longestMinute, { example: 'Minute 12' })
  minute!: string;

  static decision({ kind, named, decidedOn, minute }: OutsideApprovalDto): ApproverDecision {
    return { approver: { kind, named }, decidedOn, minute };
  }
}
