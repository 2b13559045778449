import { type Inbox, type InboxItem, listInbox, markInboxRead, openInboxItem } from '@golden-thread/application/inbox/inbox';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { NoticeId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { IsMoment } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { counted, pageNumber, pagesOf } from '../../http/paging';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther } from '../kit';

/** Addresses of the inbox. */
const inboxPaths = { list: '/inbox', read: '/inbox/read', open: '/inbox/notices/:notice', openOf: (id: string): string => `/inbox/notices/${id}` } as const;

/** Up to which notice the inbox was seen. */
export class MarkInboxReadForm {
  @IsMoment({ message: 'The form does not say up to when you have read. Open the inbox again.' })
  seenUntil!: Instant;
}

interface InboxShown {
  readonly page: number;
  readonly unreadOnly: boolean;
}

/** Notices about one matter, which lead to the same page: the newest, and those before it. */
function byMatter(lines: readonly InboxItem[]): object[] {
  const matters = new Map<string, InboxItem[]>();
  for (const line of lines) matters.set(line.link ?? line.id, [...(matters.get(line.link ?? line.id) ?? []), line]);
  const shown = (line: InboxItem): object => ({ ...line, href: line.link === null && line.read ? null : inboxPaths.openOf(line.id), on: longDate(line.councilDate) });
  return [...matters.values()].map(([newest, ...before]) => ({ ...shown(newest!), before: before.map(shown) }));
}

/** The inbox, newest first, matter by matter; what is unread is marked in words. */
function inboxView({ page, unreadOnly }: InboxShown, { lines, total, unread }: Inbox): Page {
  return new Page('inbox/list-inbox', {
    heading: 'Inbox',
    area: 'Inbox',
    counted: `${counted(total, 'notice')}, ${unread} unread`,
    unread,
    filters: [
      { text: `All (${total})`, href: inboxPaths.list, active: !unreadOnly },
      { text: `Unread (${unread})`, href: `${inboxPaths.list}?show=unread`, active: unreadOnly },
    ],
    unreadOnly,
    readAction: inboxPaths.read,
    seenUntil: lines[0]?.createdAt ?? null,
    form: blankForm(),
    matters: byMatter(lines),
    pages: pagesOf(unreadOnly ? unread : total, page, inboxPaths.list, unreadOnly ? { show: 'unread' } : {}),
  });
}

/** What a person was told. */
@Controller(inboxPaths.list)
export class InboxPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'inbox.list', navigation: { section: 'none', trail: 'none' } })
  async show(@CurrentActor() actor: Actor, @Query('page') asked?: string, @Query('show') show?: string): Promise<Page> {
    const shown = { page: pageNumber(asked), unreadOnly: show === 'unread' };
    return inboxView(shown, accepted(await listInbox(this.database, actor, shown)));
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
      const shown = { page: 1, unreadOnly: false };
      const page = inboxView(shown, accepted(await listInbox(this.database, actor, shown)));
      return new Page(page.view, { ...page.args, form });
    }
    accepted(await markInboxRead(this.database, actor, { seenUntil: form.values.seenUntil, submission: form.submission }));
    return new SeeOther(inboxPaths.list);
  }
}

/** Leads to what a notice is about; it is read from then on. */
@Controller(inboxPaths.open)
export class OpenNoticePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'inbox.open-notice', navigation: 'machine' })
  async open(@CurrentActor() actor: Actor, @Param('notice', ParseId) id: NoticeId): Promise<SeeOther> {
    return new SeeOther(accepted(await openInboxItem(this.database, actor, id)).link ?? inboxPaths.list);
  }
}
