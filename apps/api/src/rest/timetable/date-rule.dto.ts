import { type Anchor, type DateRule, type Offset, ruleBodyPattern, ruleLimits, rulePeriods } from '@golden-thread/domain/timetable/date-rule';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, Matches, Max, Min, ValidateNested } from 'class-validator';
import { WhereGiven } from '../shared/where-given';

const fixedAnchors = ['date', 'nth-weekday', 'nth-working-day', 'period-end', 'stage'] as const;
const anchors = [...fixedAnchors, 'first-meeting'] as const;
const counts = ['working', 'calendar', 'clear'] as const;
const stageKey = { pattern: stageKeyPattern.source };
const bodyName = { pattern: ruleBodyPattern.source };
const Whole = (from: number, to: number): PropertyDecorator => {
  const message = `$property is a whole number from ${from} to ${to}.`;
  return applyDecorators(IsInt({ message }), Min(from, { message }), Max(to, { message }));
};

/** How far to count. */
class OffsetDto implements Offset {
  @ApiProperty({ type: 'integer', minimum: -ruleLimits.days, maximum: ruleLimits.days, description: 'Negative: before.' })
  @Whole(-ruleLimits.days, ruleLimits.days)
  days!: number;

  @ApiProperty({ enum: counts, description: 'clear: working days with both ends excluded.' })
  @IsIn(counts, { message: `count is one of ${counts.join(', ')}.` })
  count!: Offset['count'];
}

/** Where to count from that no meeting gives. Which fields belong together is said by `on`. */
class FixedAnchorDto {
  @ApiProperty({ enum: fixedAnchors })
  @IsIn(fixedAnchors, { message: `on is one of ${fixedAnchors.join(', ')}.` })
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
}

/** Where to count from: what a fixed anchor has, or the first meeting of a committee. */
class AnchorDto extends FixedAnchorDto {
  @ApiProperty({ enum: anchors })
  @IsIn(anchors, { message: `on is one of ${anchors.join(', ')}.` })
  override on!: Anchor['on'];

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

/** A rule within another one's exception: without bounds or exceptions of its own, so that a rule ends somewhere. */
class FixedRuleDto {
  @ApiProperty({ type: FixedAnchorDto })
  @IsObject({ message: 'from says where to count from.' })
  @ValidateNested()
  @Type(() => FixedAnchorDto)
  from!: FixedAnchorDto;

  @ApiPropertyOptional({ type: OffsetDto })
  @WhereGiven()
  @IsObject({ message: 'offset says how far to count.' })
  @ValidateNested()
  @Type(() => OffsetDto)
  offset?: OffsetDto;
}

const FixedRule = (name: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: FixedRuleDto }), IsObject({ message: `${name} is a rule.` }), ValidateNested(), Type(() => FixedRuleDto));

/** From the day of one rule to the day of another, both included, the day of a third is taken. */
class RuleExceptionDto {
  @FixedRule('from')
  from!: FixedRuleDto;

  @FixedRule('to')
  to!: FixedRuleDto;

  @FixedRule('then')
  then!: FixedRuleDto;
}

/** How a date is found: somewhere to count from, and how far. */
class DateRuleDto extends FixedRuleDto {
  @ApiProperty({ type: AnchorDto })
  @IsObject({ message: 'from says where to count from.' })
  @ValidateNested()
  @Type(() => AnchorDto)
  override from!: AnchorDto;

  @ApiPropertyOptional({ type: () => DateRuleDto, description: 'The day is no earlier than the day of this rule.' })
  @WhereGiven()
  @IsObject({ message: 'notBefore is a rule.' })
  @ValidateNested()
  @Type(() => DateRuleDto)
  notBefore?: DateRule;

  @ApiPropertyOptional({ type: () => DateRuleDto, description: 'The day is no later than the day of this rule.' })
  @WhereGiven()
  @IsObject({ message: 'notAfter is a rule.' })
  @ValidateNested()
  @Type(() => DateRuleDto)
  notAfter?: DateRule;
}

/** How a stage is dated. */
export class StageRuleDto extends DateRuleDto {
  @ApiPropertyOptional({ type: RuleExceptionDto, description: 'Within this stretch of the year another rule gives the day.' })
  @WhereGiven()
  @IsObject({ message: 'unless has from, to and then.' })
  @ValidateNested()
  @Type(() => RuleExceptionDto)
  unless?: RuleExceptionDto;

  static of(rule: DateRule): StageRuleDto {
    return structuredClone(rule) as StageRuleDto;
  }

  /** Plain, without what was left out; whether it makes sense is the domain's to say. */
  static plain(rule: StageRuleDto): DateRule {
    return JSON.parse(JSON.stringify(rule)) as DateRule;
  }
}
