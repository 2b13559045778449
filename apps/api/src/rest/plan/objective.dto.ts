import type { ObjectiveSummary } from '@golden-thread/application/plan/get-plan';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type OfferAnswer, offerAnswers } from '@golden-thread/domain/plan/offer';
import { issueLimits } from '@golden-thread/domain/plan/plan-issues';
import { planLimits } from '@golden-thread/domain/plan/plan';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { type LinkWeight, linkWeightKeys, threadLimits } from '@golden-thread/domain/thread/thread';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { dayPattern, SaidField } from '../shared/dto-fields';

/** One step: who, and what they do. */
export class SoThatStepDto {
  @SaidField(threadLimits.role, { example: 'Call handler' })
  role!: string;

  @SaidField(threadLimits.does, { example: 'books the repair at the first call' })
  does!: string;
}

/** How daily work leads to an objective, from the smallest act up. */
export class SoThatChainDto {
  @ApiProperty({ type: [SoThatStepDto], maxItems: threadLimits.steps, description: 'Empty takes the chain back.' })
  @IsArray({ message: 'chain is a list of steps.' })
  @ArrayMaxSize(threadLimits.steps, { message: `chain has at most ${threadLimits.steps} steps.` })
  @ValidateNested({ each: true })
  @Type(() => SoThatStepDto)
  chain!: SoThatStepDto[];
}

/** What an objective serves, and how. */
export class ObjectiveLinkDto {
  @ApiProperty({ format: 'uuid' })
  objectiveId!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['direct', 'indirect'] })
  kind!: string;

  @ApiProperty({ type: String, nullable: true })
  partners!: string | null;

  @ApiProperty({ type: String, nullable: true })
  soThat!: string | null;

  @ApiProperty({ enum: linkWeightKeys, nullable: true, description: 'How much of what is above rests on it; null where nobody has said it.' })
  weight!: LinkWeight | null;
}

/** An objective of a plan. */
export class ObjectiveDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  target!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it leads to nothing above, where it does not.' })
  breakReason!: string | null;

  @ApiProperty({ type: [ObjectiveLinkDto] })
  serves!: ObjectiveLinkDto[];

  @ApiProperty({ type: [SoThatStepDto], description: 'How daily work leads to it, from the smallest act up.' })
  chain!: SoThatStepDto[];

  @ApiProperty({ type: String, enum: Object.keys(offerAnswers), nullable: true, description: 'Of one that was offered to everybody of a team: what its person answered.' })
  offerAnswer!: OfferAnswer | null;

  static of({ id, reference, title, target, dueOn, breakReason, serves, soThatChain, offerAnswer }: ObjectiveSummary): ObjectiveDto {
    const link = ({ id: objectiveId, level: _, ...above }: ObjectiveSummary['serves'][number]): ObjectiveLinkDto => ({ objectiveId, ...above });
    const chain = (soThatChain ?? []).map(({ role, does }) => ({ role, does }));
    return { id, reference, title, target, dueOn, breakReason, serves: serves.map(link), chain, offerAnswer };
  }
}

const target = { message: `target is text of at most ${planLimits.target} characters, or null.` };

/** What an objective says. */
export class NewObjectiveDto {
  @SaidField(planLimits.objective, { example: 'Repairs finished at the first visit' })
  title!: string;

  @ApiProperty({ type: String, nullable: true, maxLength: planLimits.target })
  @ValidateIf((objective: NewObjectiveDto) => objective.target !== null)
  @IsString(target)
  @MaxLength(planLimits.target, target)
  target!: string | null;

  @ApiProperty({ type: String, nullable: true, pattern: dayPattern.source, example: '2027-03-31' })
  @ValidateIf((objective: NewObjectiveDto) => objective.dueOn !== null)
  @Matches(dayPattern, { message: 'dueOn is a date such as "2027-03-31", or null.' })
  dueOn!: CalendarDate | null;
}

const text = (most: number) => ({ message: `$property is text of at most ${most} characters.` });

/** Which objective serves which, and how. */
export class NewLinkDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'An objective of this plan.' })
  @IsId({ message: 'objectiveId is the id of an objective.' })
  objectiveId!: ObjectiveId;

  @ApiProperty({ type: String, format: 'uuid', description: 'The objective that it serves.' })
  @IsId({ message: 'parentId is the id of an objective.' })
  parentId!: ObjectiveId;

  @ApiProperty({ enum: ['direct', 'indirect'] })
  @IsIn(['direct', 'indirect'], { message: 'kind is direct or indirect.' })
  kind!: 'direct' | 'indirect';

  @ApiPropertyOptional({ maxLength: threadLimits.partners, description: 'Required for an indirect link.' })
  @IsOptional()
  @IsString(text(threadLimits.partners))
  @MaxLength(threadLimits.partners, text(threadLimits.partners))
  partners?: string;

  @ApiPropertyOptional({ maxLength: threadLimits.soThat })
  @IsOptional()
  @IsString(text(threadLimits.soThat))
  @MaxLength(threadLimits.soThat, text(threadLimits.soThat))
  soThat?: string;

  @ApiPropertyOptional({ enum: linkWeightKeys })
  @IsOptional()
  @IsIn(linkWeightKeys, { message: `weight is ${linkWeightKeys.join(', ')}, or left out.` })
  weight?: LinkWeight;
}

/** What a plan shares with others. */
export class PlanIssuesDto {
  @ApiProperty({ type: [String], maxItems: issueLimits.issues, items: { type: 'string', maxLength: issueLimits.issue }, description: 'Empty takes them back.' })
  @IsArray({ message: 'issues is a list of texts.' })
  @ArrayMaxSize(issueLimits.issues, { message: `issues has at most ${issueLimits.issues} texts.` })
  @IsString({ each: true, message: 'issues is a list of texts.' })
  @MaxLength(issueLimits.issue, { each: true, message: `Each of issues has at most ${issueLimits.issue} characters.` })
  issues!: string[];
}

/** Why an objective serves nothing above. */
export class BreakReasonDto {
  @SaidField(threadLimits.breakReason, { example: 'A statutory duty: electoral registration.' })
  reason!: string;
}
