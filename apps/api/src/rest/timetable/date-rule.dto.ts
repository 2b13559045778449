import { type Anchor, type DateRule, type Offset, ruleBodyPattern, ruleLimits, rulePeriods } from '@golden-thread/domain/timetable/date-rule';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';

const anchors = ['date', 'nth-weekday', 'nth-working-day', 'period-end', 'stage', 'first-meeting'] as const;
const counts = ['working', 'calendar', 'clear'] as const;
const stageKey = { pattern: stageKeyPattern.source };
const bodyName = { pattern: ruleBodyPattern.source };
/** Left out is well; null is not: the document says that a field which is there has a value. */
const WhereGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
const Whole = (from: number, to: number): PropertyDecorator => {
  const message = `$property is a whole number from ${from} to ${to}.`;
  return applyDecorators(IsInt({ message }), Min(from, { message }), Max(to, { message }));
};

/** How far to count. */
export class OffsetDto implements Offset {
  @ApiProperty({ type: 'integer', minimum: -ruleLimits.days, maximum: ruleLimits.days, description: 'Negative: before.' })
  @Whole(-ruleLimits.days, ruleLimits.days)
  days!: number;

  @ApiProperty({ enum: counts, description: 'clear: working days with both ends excluded.' })
  @IsIn(counts, { message: `count is one of ${counts.join(', ')}.` })
  count!: Offset['count'];
}

/** Where to count from. Which fields belong together is said by `on`. */
export class AnchorDto {
  @ApiProperty({ enum: anchors })
  @IsIn(anchors, { message: `on is one of ${anchors.join(', ')}.` })
  on!: Anchor['on'];

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: ruleLimits.month })
  @WhereGiven()
  @Whole(1, ruleLimits.month)
  month?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: ruleLimits.day, description: 'With on: date.' })
  @WhereGiven()
  @Whole(1, ruleLimits.day)
  day?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: ruleLimits.weekday, description: 'With on: nth-weekday. 1 is Monday.' })
  @WhereGiven()
  @Whole(1, ruleLimits.weekday)
  weekday?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: ruleLimits.nthWorkingDay, description: 'With on: nth-weekday or nth-working-day.' })
  @WhereGiven()
  @Whole(1, ruleLimits.nthWorkingDay)
  nth?: number;

  @ApiPropertyOptional({ description: 'The month lies after 31 March, when the year has ended.' })
  @WhereGiven()
  @IsBoolean({ message: 'afterYearEnd is true or false.' })
  afterYearEnd?: boolean;

  @ApiPropertyOptional({ enum: rulePeriods, description: 'With on: period-end.' })
  @WhereGiven()
  @IsIn(rulePeriods, { message: `period is one of ${rulePeriods.join(', ')}.` })
  period?: string;

  @ApiPropertyOptional({ ...stageKey, description: 'With on: stage.' })
  @WhereGiven()
  @Matches(stageKeyPattern, { message: 'stage is the key of a stage, such as q1.reviews-due.' })
  stage?: string;

  @ApiPropertyOptional({ ...bodyName, description: 'With on: first-meeting. A committee’s code or kind.' })
  @WhereGiven()
  @Matches(ruleBodyPattern, { message: 'body is the code or the kind of a committee, such as cabinet.' })
  body?: string;

  @ApiPropertyOptional({ type: () => DateRuleDto, description: 'With on: first-meeting. On or after this.' })
  @WhereGiven()
  @IsObject({ message: 'after is a rule.' })
  @ValidateNested()
  @Type(() => DateRuleDto)
  after?: DateRule;

  @ApiPropertyOptional({ type: () => DateRuleDto, description: 'With on: first-meeting. The date while no meeting is arranged.' })
  @WhereGiven()
  @IsObject({ message: 'otherwise is a rule.' })
  @ValidateNested()
  @Type(() => DateRuleDto)
  otherwise?: DateRule;
}

/** How a date is found: somewhere to count from, and how far. */
export class DateRuleDto {
  @ApiProperty({ type: AnchorDto })
  @IsObject({ message: 'from says where to count from.' })
  @ValidateNested()
  @Type(() => AnchorDto)
  from!: AnchorDto;

  @ApiPropertyOptional({ type: OffsetDto })
  @WhereGiven()
  @IsObject({ message: 'offset says how far to count.' })
  @ValidateNested()
  @Type(() => OffsetDto)
  offset?: OffsetDto;

  static of(rule: DateRule): DateRuleDto {
    return structuredClone(rule) as DateRuleDto;
  }

  /** Plain, without what was left out; whether it makes sense is the domain's to say. */
  static plain(rule: DateRuleDto): DateRule {
    return JSON.parse(JSON.stringify(rule)) as DateRule;
  }
}
