import type { MeasureView } from '@golden-thread/application/measure/read-measure';
import { periodKeyPattern } from '@golden-thread/domain/measure/period';
import { figureLimits, sentFigurePattern } from '@golden-thread/domain/figure-sheet/typed-figure';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

const number = sentFigurePattern;

/** The target of one period; null where there is none. */
export class TargetDto {
  @ApiProperty({ pattern: periodKeyPattern.source, example: '2026-Q1' })
  @Matches(periodKeyPattern, { message: 'period is such as 2026-Q1, 2026-M04, 2026-H1 or 2026-Y.' })
  period!: string;

  @ApiProperty({ type: String, nullable: true, pattern: number.source, example: '80' })
  @IsOptional()
  @Matches(number, { message: 'target is a decimal as text, such as "80", or null.' })
  target!: string | null;
}

/** The targets of a measure. */
export class TargetsDto {
  @ApiProperty()
  ref!: string;

  @ApiProperty({ type: [TargetDto] })
  targets!: TargetDto[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Of the measure. Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of({ measure, history }: MeasureView): TargetsDto {
    const targets = Object.entries(history.targets).map(([key, target]) => ({ period: key, target }));
    return { ref: measure.ref, version: measure.version, targets: targets.sort((a, b) => (a.period < b.period ? -1 : 1)) };
  }
}

/** Targets to be set; periods that are not named keep theirs. */
export class NewTargetsDto {
  @ApiProperty({ type: [TargetDto], minItems: 1, maxItems: figureLimits.targets })
  @IsArray({ message: 'targets is a list.' })
  @ArrayMinSize(1, { message: 'targets names at least one period.' })
  @ArrayMaxSize(figureLimits.targets, { message: `targets names at most ${figureLimits.targets} periods.` })
  @ValidateNested({ each: true })
  @Type(() => TargetDto)
  targets!: TargetDto[];

  @ApiPropertyOptional({ maxLength: figureLimits.reason, description: 'Needed when a target that stands is changed.' })
  @IsOptional()
  @IsString({ message: 'reason is text of at most 2000 characters.' })
  @MaxLength(figureLimits.reason, { message: `reason is text of at most ${figureLimits.reason} characters.` })
  reason?: string;

  @ApiPropertyOptional({ default: false, description: 'Targets far from what was to be expected were looked at twice and are right.' })
  @IsOptional()
  @IsBoolean({ message: 'confirmed is true or false.' })
  confirmed?: boolean;
}
