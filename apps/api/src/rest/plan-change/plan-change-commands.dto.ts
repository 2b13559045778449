import { councilPlanLimits } from '@golden-thread/domain/plan/council-plan';
import { planLimits } from '@golden-thread/domain/plan/plan';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type ChangedPlanKind, changedPlanKinds, type PlanChangeAnswer, planChangeAnswers, planChangeLimits } from '@golden-thread/domain/plan-change/plan-change';
import type { PlaceInThread } from '@golden-thread/domain/plan-change/objective-edit';
import type { Id, MeetingId, ObjectiveId, PlanId, PriorityId, ServiceId } from '@golden-thread/domain/shared/id';
import { type LinkWeight, linkWeightKeys, threadLimits } from '@golden-thread/domain/thread/thread';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { DayField, SaidField, TextField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

/** A text that may be left out, or null. */
const MayText = (most: number, description: string): PropertyDecorator => {
  const text = { message: `$property is text of at most ${most} characters, or null.` };
  return applyDecorators(ApiPropertyOptional({ type: String, nullable: true, maxLength: most, description }), IsOptional(), IsString(text), MaxLength(most, text));
};

/** What an objective is to say. */
export class NewObjectiveTextDto {
  @SaidField(planLimits.objective, { example: 'Zero homelessness' })
  title!: string;

  @SaidField(planLimits.target, { example: '90 homes let' })
  target!: string;

  @TextField(councilPlanLimits.endOfPlanResult, { description: 'Needed of the council plan’s objectives; else empty.' })
  endOfPlanResult!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'priorityId is the id of a priority, or null.' })
  priorityId?: PriorityId | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'leadServiceId is the id of a service, or null.' })
  leadServiceId?: ServiceId | null;

  @DayField('2027-03-31', { optional: true })
  dueOn?: CalendarDate | null;
}

/** One objective above that is served, and how. */
export class NewServedObjectiveDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'An objective at the same level of the thread or above.' })
  @IsId({ message: 'parentId is the id of an objective.' })
  parentId!: ObjectiveId;

  @ApiProperty({ enum: ['direct', 'indirect'] })
  @IsIn(['direct', 'indirect'], { message: 'kind is direct or indirect.' })
  kind!: 'direct' | 'indirect';

  @MayText(threadLimits.partners, 'Needed of an indirect link.')
  partners?: string | null;

  @MayText(threadLimits.soThat, 'How the one leads to the other.')
  soThat?: string | null;

  @ApiPropertyOptional({ enum: linkWeightKeys, nullable: true })
  @IsOptional()
  @IsIn(linkWeightKeys, { message: `weight is ${linkWeightKeys.join(', ')}, or null.` })
  weight?: LinkWeight | null;
}

/** What an objective of a service or unit serves, or why it serves nothing above. */
export class NewPlaceInThreadDto {
  @ApiProperty({ type: [NewServedObjectiveDto], maxItems: planChangeLimits.serves, description: 'Everything that it serves from then on.' })
  @IsArray({ message: 'serves is a list of objectives above.' })
  @ArrayMaxSize(planChangeLimits.serves, { message: `serves holds at most ${planChangeLimits.serves}.` })
  @ValidateNested({ each: true })
  @Type(() => NewServedObjectiveDto)
  serves!: NewServedObjectiveDto[];

  @TextField(threadLimits.breakReason, { description: 'Needed where no way leads from it up to the council plan.' })
  breakReason!: string;

  static plain({ serves, breakReason }: NewPlaceInThreadDto): PlaceInThread {
    return { serves: serves.map(({ parentId, kind, partners = null, soThat = null, weight = null }) => ({ parentId, kind, partners, soThat, weight })), breakReason };
  }
}

const kinds = ['add', 'change', 'drop'] as const;

/** One edit of a plan. */
export class NewObjectiveEditDto {
  @ApiProperty({ enum: kinds })
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind!: (typeof kinds)[number];

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The objective that changes or is dropped.' })
  @WhereGiven()
  @IsId({ message: 'objectiveId is the id of an objective of the plan.' })
  objectiveId?: ObjectiveId;

  @ApiPropertyOptional({ type: NewObjectiveTextDto, description: 'What it says then; left out where it is dropped.' })
  @WhereGiven()
  @IsObject({ message: 'becomes says what the objective says then.' })
  @ValidateNested()
  @Type(() => NewObjectiveTextDto)
  becomes?: NewObjectiveTextDto;

  @ApiPropertyOptional({ type: NewPlaceInThreadDto, description: 'Needed of what is added to a plan of a service or unit. Left out of a change, it serves what it did.' })
  @WhereGiven()
  @IsObject({ message: 'thread says what the objective serves.' })
  @ValidateNested()
  @Type(() => NewPlaceInThreadDto)
  thread?: NewPlaceInThreadDto;
}

/** A proposal to change a plan in force. */
export class NewPlanChangeDto {
  @ApiProperty({ enum: [...changedPlanKinds] })
  @IsIn(changedPlanKinds, { message: `planKind is one of ${changedPlanKinds.join(', ')}.` })
  planKind!: ChangedPlanKind;

  @ApiProperty({ type: String, format: 'uuid' })
  @IsId({ message: 'planId is the id of the plan.' })
  planId!: PlanId;

  @ApiProperty({ type: [NewObjectiveEditDto], minItems: 1, maxItems: planChangeLimits.edits })
  @IsArray({ message: 'edits is a list of edits.' })
  @ArrayNotEmpty({ message: 'edits holds at least one edit.' })
  @ArrayMaxSize(planChangeLimits.edits, { message: `edits holds at most ${planChangeLimits.edits}.` })
  @ValidateNested({ each: true })
  @Type(() => NewObjectiveEditDto)
  edits!: NewObjectiveEditDto[];

  @SaidField(planChangeLimits.reason, { example: 'The grant for temporary accommodation is withdrawn.' })
  reason!: string;
}

const decisions = ['agree', 'decline'] as const;

/** A decision, or what members decided. */
export class PlanChangeDecisionDto {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions, { message: `decision is one of ${decisions.join(', ')}.` })
  decision!: (typeof decisions)[number];

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'The meeting of Cabinet or Full Council.' })
  @IsOptional()
  @IsId({ message: 'meetingId is the id of a meeting.' })
  meetingId?: MeetingId | null;

  @TextField(planChangeLimits.minute, { description: 'Needed of members.', example: 'Minute 41' })
  minute!: string;

  @TextField(planChangeLimits.remark, { description: 'Needed where it is declined.' })
  remark!: string;
}

const steps = ['called-in', 'upheld', 'overturned'] as const;

/** A call-in, or what came of it. */
export class CallInDto {
  @ApiProperty({ enum: steps })
  @IsIn(steps, { message: `step is one of ${steps.join(', ')}.` })
  step!: (typeof steps)[number];

  @SaidField(planChangeLimits.remark)
  remark!: string;
}

/** Why a proposal is taken back. */
export class WithdrawalDto {
  @SaidField(planChangeLimits.remark)
  remark!: string;
}

const answers = Object.keys(planChangeAnswers) as PlanChangeAnswer[];

/** An answer from the level below. */
export class NewPlanChangeAnswerDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Which question, where several are the reader’s.' })
  @IsOptional()
  @IsId({ message: 'answerId is the id of an answer that is asked for.' })
  answerId?: Id | null;

  @ApiProperty({ enum: answers })
  @IsIn(answers, { message: `answer is one of ${answers.join(', ')}.` })
  answer!: PlanChangeAnswer;

  @TextField(planChangeLimits.answer, { description: 'Needed where it changes too or stays as it is.' })
  reason!: string;
}
