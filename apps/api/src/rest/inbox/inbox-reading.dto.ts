import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';

/** Up to which notice the inbox was seen: what came after it stays unread. */
export class InboxReadingDto {
  @ApiProperty({ format: 'date-time', example: '2026-08-14T09:00:00.000Z', description: 'createdAt of the newest notice that was seen.' })
  @IsISO8601({ strict: true, strictSeparator: true }, { message: 'seenUntil is an instant, such as "2026-08-14T09:00:00.000Z".' })
  seenUntil!: string;
}
