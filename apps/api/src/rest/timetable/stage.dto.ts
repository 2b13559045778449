import { phases, type Stage, tracks } from '@golden-thread/domain/timetable';
import { ApiProperty } from '@nestjs/swagger';
import { DateRuleDto } from './date-rule.dto';

/** A stage of a year. */
export class StageDto {
  @ApiProperty({ example: 'q1.reviews-due' })
  key!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: phases })
  phase!: string;

  @ApiProperty({ enum: tracks })
  track!: string;

  @ApiProperty({ type: DateRuleDto })
  rule!: DateRuleDto;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null while the rule gives no date.' })
  date!: string | null;

  @ApiProperty({ description: 'The meeting it goes to is not arranged yet.' })
  provisional!: boolean;

  @ApiProperty({ enum: ['upcoming', 'opened', 'passed'], description: 'passed: its day lay before the year was published.' })
  state!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  openedAt!: string | null;

  static of({ key, title, phase, track, rule, date, provisional, state, openedAt }: Stage): StageDto {
    return { key, title, phase, track, rule: DateRuleDto.of(rule), date, provisional, state, openedAt };
  }
}
