import type { ExternalChallengeSummary, ExternalChallengeView } from '@golden-thread/application/external-challenge/get-external-challenges';
import { actionLimits } from '@golden-thread/domain/action/action';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import {
  type ExternalChallenge, externalChallengeKindKeys, type ExternalChallengeKind, externalChallengeLimits, isExternalChallengeOverdue, nextDueOn, type RecommendationAnswer, recommendationAnswerKeys,
} from '@golden-thread/domain/external-challenge/external-challenge';
import { type ExternalChallengeState, externalChallengeTransitions } from '@golden-thread/domain/external-challenge/transitions';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { codePattern, DayField, SaidField, TextField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const states = Object.keys(externalChallengeTransitions.moves) as ExternalChallengeState[];

/** A challenge in the register. */
export class ExternalChallengeLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'XC-2' })
  reference!: string;

  @ApiProperty({ enum: [...externalChallengeKindKeys] })
  kind!: ExternalChallengeKind;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Who comes.' })
  body!: string;

  @ApiProperty({ format: 'date', description: 'The first day on site.' })
  startsOn!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Every so many years; null where no next one is due.' })
  everyYears!: number | null;

  @ApiProperty({ format: 'date', type: String, nullable: true, description: 'By when the next of its kind is due; null where none is, or where it is arranged.' })
  nextDueOn!: string | null;

  @ApiProperty({ description: 'Whether its next step, or the next of its kind, should have been there.' })
  overdue!: boolean;

  @ApiProperty({ enum: states })
  state!: ExternalChallengeState;

  @ApiProperty({ description: 'The post that looks after it.' })
  owner!: string;

  static of(one: ExternalChallenge & Pick<ExternalChallengeSummary, 'owner'>, today: CalendarDate): ExternalChallengeLineDto {
    const { id, reference, kind, title, body, startsOn, everyYears, state, owner } = one;
    return { id, reference, kind, title, body, startsOn, everyYears, nextDueOn: nextDueOn(one), overdue: isExternalChallengeOverdue(one, today), state, owner };
  }
}

/** A page of challenges. */
export class ExternalChallengePageDto extends pageOf(ExternalChallengeLineDto) {}

/** A dated step. */
export class MilestoneDto {
  @ApiProperty()
  title!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ format: 'date', type: String, nullable: true })
  metOn!: string | null;

  @ApiProperty()
  note!: string;
}

/** A recommendation with the council's answer. */
export class RecommendationDto {
  @ApiProperty()
  text!: string;

  @ApiProperty({ enum: [...recommendationAnswerKeys] })
  answer!: RecommendationAnswer;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'uuid', type: String, nullable: true, description: 'The action that it became.' })
  actionId!: string | null;
}

/** A challenge with everything about it. */
export class ExternalChallengeDto extends ExternalChallengeLineDto {
  @ApiProperty({ type: [MilestoneDto] })
  milestones!: MilestoneDto[];

  @ApiProperty({ type: [RecommendationDto] })
  recommendations!: RecommendationDto[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static ofView(view: ExternalChallengeView): ExternalChallengeDto {
    const { milestones, recommendations, version, today } = view;
    return { ...ExternalChallengeLineDto.of(view, today), milestones: milestones.map((one) => ({ ...one })), recommendations: recommendations.map((one) => ({ ...one })), version };
  }
}

const years = { message: `everyYears is a whole number from 1 to ${externalChallengeLimits.everyYears}, or null.` };

/** A challenge that is entered. */
export class NewExternalChallengeDto {
  @ApiProperty({ enum: [...externalChallengeKindKeys] })
  @IsIn(externalChallengeKindKeys, { message: `kind is one of ${externalChallengeKindKeys.join(', ')}.` })
  kind!: ExternalChallengeKind;

  @SaidField(externalChallengeLimits.title, { example: 'Corporate peer challenge' })
  title!: string;

  @SaidField(externalChallengeLimits.body, { example: 'Local Government Association' })
  body!: string;

  @DayField('2026-11-03', { description: 'The first day on site; the other steps are counted from it.' })
  startsOn!: CalendarDate;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: externalChallengeLimits.everyYears, nullable: true, example: 5 })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt(years)
  @Min(1, years)
  @Max(externalChallengeLimits.everyYears, years)
  everyYears?: number | null;

  @ApiProperty({ type: String, pattern: codePattern.source, example: 'POL-01', description: 'The code of the post that looks after it.' })
  @Matches(codePattern, { message: 'owner is the code of a post.' })
  owner!: string;

  @ApiPropertyOptional({ type: String, pattern: codePattern.source, nullable: true, description: 'The id or reference of the challenge that it comes after.' })
  @IsOptional()
  @Matches(codePattern, { message: 'follows is the reference of a challenge, such as XC-2.' })
  follows?: string | null;
}

/** The next step of a challenge, taken. */
export class MilestoneMetDto {
  @DayField('2026-11-03')
  metOn!: CalendarDate;

  @TextField(externalChallengeLimits.text)
  note!: string;
}

/** What is done about a recommendation. */
export class RecommendedActionDto {
  @SaidField(actionLimits.title, { example: 'Publish twenty measures' })
  title!: string;

  @ApiProperty({ type: String, pattern: codePattern.source, example: 'POL-01', description: 'The code of the post that owns it.' })
  @Matches(codePattern, { message: 'owner is the code of a post.' })
  owner!: string;

  @DayField('2027-03-31')
  dueOn!: CalendarDate;
}

/** The council's answer to a recommendation. */
export class NewRecommendationDto {
  @SaidField(externalChallengeLimits.text)
  text!: string;

  @ApiProperty({ enum: [...recommendationAnswerKeys] })
  @IsIn(recommendationAnswerKeys, { message: `answer is one of ${recommendationAnswerKeys.join(', ')}.` })
  answer!: RecommendationAnswer;

  @TextField(externalChallengeLimits.text, { description: 'Needed where it is accepted in part or not.' })
  reason!: string;

  @ApiPropertyOptional({ type: RecommendedActionDto, nullable: true, description: 'Needed where it is accepted, whole or in part.' })
  @IsOptional()
  @IsObject({ message: 'action says what is done, by whom and by when.' })
  @ValidateNested()
  @Type(() => RecommendedActionDto)
  action?: RecommendedActionDto | null;
}

/** A challenge that does not come. */
export class ExternalChallengeCancellationDto {
  @SaidField(externalChallengeLimits.text)
  reason!: string;
}
