import type { Database } from '@golden-thread/application';
import { listInbox, markInboxRead } from '@golden-thread/application/inbox';
import type { Actor } from '@golden-thread/domain/authority';
import { Body, Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { pagedAnswer, PageQuery, RestController, RestGet, RestPost, Submission } from '../shared';
import type { SubmissionOfRequest } from '../shared';
import { InboxReadingDto } from './inbox-reading.dto';
import { NoticeDto, NoticePageDto } from './notice.dto';

/** The inbox of the token's person; nobody else's. */
@RestController('inbox', 'Inbox')
export class InboxResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'signed-in', audit: 'inbox.list', summary: 'Notices to the caller, the newest first', answer: NoticePageDto })
  list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<NoticePageDto> {
    return this.answer(actor, page);
  }

  @RestPost('reading', {
    permission: 'signed-in',
    audit: 'inbox.mark-read',
    summary: 'Mark the notices read up to the newest that was seen',
    answer: NoticePageDto,
    changes: 'new',
  })
  async read(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { seenUntil }: InboxReadingDto): Promise<NoticePageDto> {
    accepted(await markInboxRead(this.database, actor, { seenUntil, submission }));
    return this.answer(actor, 1);
  }

  private async answer(actor: Actor, page: number): Promise<NoticePageDto> {
    const { lines, total, unread } = accepted(await listInbox(this.database, actor, page));
    return { ...pagedAnswer(lines.map((line) => NoticeDto.of(line)), page, total), unread };
  }
}
