import { type Anchor, type DateRule, type Offset, rulePeriods } from '@golden-thread/domain/timetable/date-rule';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';

const anchors = ['date', 'nth-weekday', 'nth-working-day', 'period-end', 'stage', 'first-meeting'] as const;
const counts = ['working', 'calendar', 'clear'] as const;
const stageKey = { pattern: '^[a-z0-9.-]{1,60}$' };
const bodyName = { pattern: '^[A-Za-z0-9 _.-]{1,60}$' };
/** Left out is well; null is not: the document says that a field which is there has a value. */
const WhereGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
const whole = (from: number, to: number) => ({ message: `$property is a whole number from ${from} to ${to}.` });

/** How far to count. */
export class OffsetDto implements Offset {
  @ApiProperty({ type: 'integer', minimum: -250, maximum: 250, description: 'Negative: before.' })
  @IsInt(whole(-250, 250))
  @Min(-250, whole(-250, 250))
  @Max(250, whole(-250, 250))
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

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 12 })
  @WhereGiven()
  @IsInt(whole(1, 12))
  @Min(1, whole(1, 12))
  @Max(12, whole(1, 12))
  month?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 31, description: 'With on: date.' })
  @WhereGiven()
  @IsInt(whole(1, 31))
  @Min(1, whole(1, 31))
  @Max(31, whole(1, 31))
  day?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 7, description: 'With on: nth-weekday. 1 is Monday.' })
  @WhereGiven()
  @IsInt(whole(1, 7))
  @Min(1, whole(1, 7))
  @Max(7, whole(1, 7))
  weekday?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 23, description: 'With on: nth-weekday or nth-working-day.' })
  @WhereGiven()
  @IsInt(whole(1, 23))
  @Min(1, whole(1, 23))
  @Max(23, whole(1, 23))
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
  @Matches(new RegExp(stageKey.pattern), { message: 'stage is the key of a stage, such as q1.reviews-due.' })
  stage?: string;

  @ApiPropertyOptional({ ...bodyName, description: 'With on: first-meeting. A committee’s code or kind.' })
  @WhereGiven()
  @Matches(new RegExp(bodyName.pattern), { message: 'body is the code or the kind of a committee, such as cabinet.' })
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
