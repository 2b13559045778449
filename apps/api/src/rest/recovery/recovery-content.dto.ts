import type { RecoveryPlanContent } from '@golden-thread/domain/recovery';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { dayPattern } from '../shared/day-pattern';

const decimal = { pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$' };
const decimalRule = new RegExp(decimal.pattern);
const decimalWords = { message: '$property is a decimal as text, such as "71.2".' };
const text = (most: number) => ({ message: `$property is text of at most ${most} characters.` });

/** One step of a plan. */
export class RecoveryActionDto {
  @ApiProperty({ maxLength: 500, example: 'Take an agency surveyor' })
  @IsString(text(500))
  @MaxLength(500, text(500))
  step!: string;

  @ApiProperty({ maxLength: 200, example: 'Repairs Manager' })
  @IsString(text(200))
  @MaxLength(200, text(200))
  owner!: string;

  @ApiProperty({ pattern: dayPattern.source, example: '2026-10-30' })
  @Matches(dayPattern, { message: 'dueOn is a date such as "2026-10-30".' })
  dueOn!: string;

  @ApiProperty({ maxLength: 500, description: 'What it should change, by how much and by when.', example: 'Four points more by September' })
  @IsString(text(500))
  @MaxLength(500, text(500))
  prediction!: string;
}

/** The value expected at the end of a month. */
export class RecoveryMilestoneDto {
  @ApiProperty({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', example: '2026-10' })
  @Matches(/^[0-9]{4}-(0[1-9]|1[0-2])$/, { message: 'month is a month such as "2026-10".' })
  month!: string;

  @ApiProperty({ ...decimal, example: '82.5' })
  @Matches(decimalRule, decimalWords)
  value!: string;
}

/** What a plan says. */
export class RecoveryContentDto {
  @ApiProperty({ maxLength: 4000, example: 'Nine repairs in ten are finished in time by December.' })
  @IsString(text(4000))
  @MaxLength(4000, text(4000))
  objective!: string;

  @ApiProperty({ maxLength: 4000, example: 'Two of five surveyors left in May.' })
  @IsString(text(4000))
  @MaxLength(4000, text(4000))
  causes!: string;

  @ApiProperty({ maxLength: 4000, example: '£20,000 from planned works to voids.' })
  @IsString(text(4000))
  @MaxLength(4000, text(4000))
  resources!: string;

  @ApiProperty({ type: String, nullable: true, ...decimal })
  @ValidateIf((content: RecoveryContentDto) => content.startValue !== null)
  @Matches(decimalRule, decimalWords)
  startValue!: string | null;

  @ApiProperty({ type: String, nullable: true, ...decimal })
  @ValidateIf((content: RecoveryContentDto) => content.goalValue !== null)
  @Matches(decimalRule, decimalWords)
  goalValue!: string | null;

  @ApiProperty({ type: [RecoveryMilestoneDto], maxItems: 36 })
  @IsArray({ message: 'trajectory is a list of months with values.' })
  @ArrayMaxSize(36, { message: 'trajectory has at most 36 months.' })
  @ValidateNested({ each: true })
  @Type(() => RecoveryMilestoneDto)
  trajectory!: RecoveryMilestoneDto[];

  @ApiProperty({ type: [RecoveryActionDto], maxItems: 30 })
  @IsArray({ message: 'actions is a list of actions.' })
  @ArrayMaxSize(30, { message: 'actions has at most 30 actions.' })
  @ValidateNested({ each: true })
  @Type(() => RecoveryActionDto)
  actions!: RecoveryActionDto[];

  static of(content: RecoveryPlanContent): RecoveryContentDto {
    return { ...content, trajectory: [...content.trajectory], actions: [...content.actions] };
  }
}
