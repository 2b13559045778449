import { ApiProperty } from '@nestjs/swagger';
import { HistoryPageDto } from './history-event.dto';

/** The history of one thing, with whether its chain of hashes holds. */
export class HistoryOfDto extends HistoryPageDto {
  @ApiProperty({ description: 'What the thing is called.' })
  label!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many of its events a seal covers.' })
  sealed!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The number of the first event that is not as it was recorded; null when all hold.' })
  brokenAt!: number | null;
}
