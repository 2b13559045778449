import type { WorkingRulesRecord } from '@golden-thread/application/organisation/working-rules';
import { type MeetingsArrangedBy, meetingsArrangedByChoices, type UnverifiedFigures, unverifiedFiguresChoices, workingRuleLimits } from '@golden-thread/domain/organisation/working-rules';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { SaidField } from '../shared/dto-fields';

const lateDays = {
  type: 'array', items: { type: 'integer', minimum: 1, maximum: workingRuleLimits.lastLateDay }, minItems: 1, maxItems: workingRuleLimits.lateDays, example: [1, 3, 7, 14],
  description: 'Working days after its due date on which a late task is spoken of; rising, and never closer together as time goes on.',
} as const;

const unverifiedFigures = {
  enum: [...unverifiedFiguresChoices], description: 'Whether a figure that nobody has verified yet stands, marked, or waits and is missing until then.',
};

const monthlyFiguresWithin = {
  type: 'integer', minimum: 1, maximum: workingRuleLimits.monthlyFiguresWithin, example: 10,
  description: 'Working days after the end of a month by which the figures of what is measured monthly are entered.',
} as const;

const timetableApprovedAbove = {
  type: 'integer', nullable: true, minimum: 0, maximum: workingRuleLimits.timetableApprovedAbove,
  description: 'A change of a running timetable that moves more open tasks than this is approved by a second person; null: none is.',
} as const;

const meetingsArrangedBy = {
  enum: [...meetingsArrangedByChoices], description: 'Who arranges the meetings that the policy team needs: democratic services confirm them, or it does so itself.',
};

/** How the council works where the policy leaves it the choice. */
export class WorkingRulesDto {
  @ApiProperty(lateDays)
  lateDays!: number[];

  @ApiProperty(unverifiedFigures)
  unverifiedFigures!: UnverifiedFigures;

  @ApiProperty(monthlyFiguresWithin)
  monthlyFiguresWithin!: number;

  @ApiProperty(timetableApprovedAbove)
  timetableApprovedAbove!: number | null;

  @ApiProperty(meetingsArrangedBy)
  meetingsArrangedBy!: MeetingsArrangedBy;

  @ApiProperty({ type: 'integer', minimum: 0, description: '0 while the council has chosen nothing.' })
  version!: number;

  static of({ lateDays: days, version, ...rules }: WorkingRulesRecord): WorkingRulesDto {
    return { lateDays: [...days], unverifiedFigures: rules.unverifiedFigures, monthlyFiguresWithin: rules.monthlyFiguresWithin, timetableApprovedAbove: rules.timetableApprovedAbove, meetingsArrangedBy: rules.meetingsArrangedBy, version };
  }
}

/** How the council works from now on, and why. */
export class NewWorkingRulesDto {
  @ApiProperty(lateDays)
  @IsArray({ message: 'lateDays is a list of whole numbers.' })
  @ArrayMinSize(1, { message: 'lateDays has at least one day.' })
  @ArrayMaxSize(workingRuleLimits.lateDays, { message: `lateDays has at most ${workingRuleLimits.lateDays} days.` })
  @IsInt({ each: true, message: 'lateDays is a list of whole numbers.' })
  @Min(1, { each: true, message: 'Each of lateDays is at least 1.' })
  @Max(workingRuleLimits.lastLateDay, { each: true, message: `Each of lateDays is at most ${workingRuleLimits.lastLateDay}.` })
  lateDays!: number[];

  @ApiProperty(unverifiedFigures)
  @IsIn(unverifiedFiguresChoices, { message: `unverifiedFigures is one of ${unverifiedFiguresChoices.join(', ')}.` })
  unverifiedFigures!: UnverifiedFigures;

  @ApiProperty(monthlyFiguresWithin)
  @IsInt({ message: 'monthlyFiguresWithin is a whole number.' })
  @Min(1, { message: 'monthlyFiguresWithin is at least 1.' })
  @Max(workingRuleLimits.monthlyFiguresWithin, { message: `monthlyFiguresWithin is at most ${workingRuleLimits.monthlyFiguresWithin}.` })
  monthlyFiguresWithin!: number;

  @ApiPropertyOptional({ ...timetableApprovedAbove, description: `${timetableApprovedAbove.description} Left out: as null.` })
  @IsOptional()
  @IsInt({ message: 'timetableApprovedAbove is a whole number or null.' })
  @Min(0, { message: 'timetableApprovedAbove is at least 0.' })
  @Max(workingRuleLimits.timetableApprovedAbove, { message: `timetableApprovedAbove is at most ${workingRuleLimits.timetableApprovedAbove}.` })
  timetableApprovedAbove?: number | null;

  @ApiPropertyOptional({ ...meetingsArrangedBy, description: `${meetingsArrangedBy.description} Left out: democratic-services.` })
  @IsOptional()
  @IsIn(meetingsArrangedByChoices, { message: `meetingsArrangedBy is one of ${meetingsArrangedByChoices.join(', ')}.` })
  meetingsArrangedBy?: MeetingsArrangedBy;

  @SaidField(workingRuleLimits.reason, { description: 'Kept in the history of the council.' })
  reason!: string;
}
