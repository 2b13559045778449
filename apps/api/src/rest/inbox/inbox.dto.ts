import type { InboxItem } from '@golden-thread/application/inbox/inbox';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { pageOf } from '../shared/paging';

/** What the token's person was told. */
export class NoticeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty()
  body!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The page it leads to.' })
  link!: string | null;

  @ApiProperty({ format: 'date', description: 'The day on the council’s clock.' })
  councilDate!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  read!: boolean;

  static of({ id, subject, body, link, councilDate, createdAt, read }: InboxItem): NoticeDto {
    return { id, subject, body, link, councilDate, createdAt, read };
  }
}

/** A page of notices, the newest first. */
export class NoticePageDto extends pageOf(NoticeDto) {
  @ApiProperty({ type: 'integer', minimum: 0 })
  unread!: number;
}

const instant =
  /^20[0-9]{2}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,6})?Z$|^20(0[048]|[2468][048]|[13579][26])-02-29T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,6})?Z$/;

/** Up to which notice the inbox was seen: what came after it stays unread. */
export class InboxReadingDto {
  @ApiProperty({ type: String, pattern: instant.source, example: '2026-08-14T09:00:00.000Z', description: 'createdAt of the newest notice that was seen: an instant in UTC.' })
  @Matches(instant, { message: 'seenUntil is an instant in UTC, such as "2026-08-14T09:00:00.000Z".' })
  seenUntil!: Instant;
}
