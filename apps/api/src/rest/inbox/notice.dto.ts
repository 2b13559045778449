import type { InboxLine } from '@golden-thread/application/inbox';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

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

  static of({ id, subject, body, link, councilDate, createdAt, read }: InboxLine): NoticeDto {
    return { id, subject, body, link, councilDate, createdAt, read };
  }
}

/** A page of notices, the newest first. */
export class NoticePageDto extends pageOf(NoticeDto) {
  @ApiProperty({ type: 'integer', minimum: 0 })
  unread!: number;
}
