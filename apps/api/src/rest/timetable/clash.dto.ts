import type { Clash } from '@golden-thread/domain/timetable';
import { ApiProperty } from '@nestjs/swagger';

/** Something about a timetable that a person has to see. */
export class ClashDto {
  @ApiProperty({ example: 'OnPollingDay' })
  code!: string;

  @ApiProperty({ description: 'The key of the stage.' })
  stage!: string;

  @ApiProperty({ description: 'The year cannot be published, nor a change applied, while it stands.' })
  blocks!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  date!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The key of the stage it clashes with.' })
  other!: string | null;

  static of({ code, stage, blocks, date, other }: Clash): ClashDto {
    return { code, stage, blocks, date: date ?? null, other: other ?? null };
  }
}
