import { type InboxItem, listInbox, markInboxRead } from '@golden-thread/application/inbox/inbox';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { IsMoment } from '../../http/day-field';
import { pageNumber, pagesOf } from '../../http/paging';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther } from '../kit';

/** Addresses of the inbox. */
const inboxPaths = { list: '/inbox', read: '/inbox/read' } as const;

/** Up to which notice the inbox was seen. */
export class MarkInboxReadForm {
  @IsMoment({ message: 'The form does not say up to when you have read. Open the inbox again.' })
  seenUntil!: Instant;
}

/** The inbox, newest first; what is unread is marked in words. */
function inboxView(page: number, { lines, total, unread }: { lines: readonly InboxItem[]; total: number; unread: number }): Page {
  return new Page('inbox/list-inbox', {
    heading: 'Inbox',
    area: 'Inbox',
    counted: `${total} ${total === 1 ? 'notice' : 'notices'}, ${unread} unread`,
    unread,
    readAction: inboxPaths.read,
    seenUntil: lines[0]?.createdAt ?? null,
    form: blankForm(),
    lines: lines.map((line) => ({ ...line, on: longDate(line.councilDate) })),
    pages: pagesOf(total, page, inboxPaths.list, {}),
  });
}

/** What a person was told. */
@Controller(inboxPaths.list)
export class InboxPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'inbox.list', navigation: { section: 'none', trail: 'none' } })
  async show(@CurrentActor() actor: Actor, @Query('page') asked?: string): Promise<Page> {
    const page = pageNumber(asked);
    return inboxView(page, accepted(await listInbox(this.database, actor, page)));
  }
}

/** Marks what was shown as read. */
@Controller(inboxPaths.read)
export class MarkInboxReadPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'inbox.mark-read', navigation: { section: 'none', trail: 'none' } })
  async mark(@CurrentActor() actor: Actor, @FormBody(MarkInboxReadForm) form: FilledForm<MarkInboxReadForm>): Promise<Page | SeeOther> {
    if (!form.ok) {
      const page = inboxView(1, accepted(await listInbox(this.database, actor, 1)));
      return new Page(page.view, { ...page.args, form });
    }
    accepted(await markInboxRead(this.database, actor, { seenUntil: form.values.seenUntil, submission: form.submission }));
    return new SeeOther(inboxPaths.list);
  }
}
