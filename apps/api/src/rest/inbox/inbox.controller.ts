import { type Inbox, listInbox, markInboxRead } from '@golden-thread/application/inbox/inbox';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pagedAnswer } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { InboxReadingDto, NoticeDto, NoticePageDto } from './inbox.dto';

/** The inbox of the token's person; nobody else's. */
@RestController('inbox', 'Inbox')
export class InboxResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'signed-in', audit: 'inbox.list', summary: 'Notices to the caller, the newest first', answer: NoticePageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<NoticePageDto> {
    return pageOfInbox(accepted(await listInbox(this.database, actor, { page, unreadOnly: false })), page);
  }

  @RestPost('reading', {
    permission: 'signed-in',
    audit: 'inbox.mark-read',
    summary: 'Mark the notices read up to the newest that was seen',
    answer: NoticePageDto,
    changes: 'new',
  })
  async read(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { seenUntil }: InboxReadingDto): Promise<NoticePageDto> {
    const read = await this.database.actThenAsk(
      (database) => markInboxRead(database, actor, { seenUntil, submission }),
      (database) => listInbox(database, actor, { page: 1, unreadOnly: false }),
    );
    return pageOfInbox(accepted(read), 1);
  }
}

const pageOfInbox = ({ lines, total, unread }: Inbox, page: number): NoticePageDto => ({
  ...pagedAnswer(lines.map((line) => NoticeDto.of(line)), page, total), unread,
});
