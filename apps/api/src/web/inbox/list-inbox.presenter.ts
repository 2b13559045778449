import type { InboxLine } from '@golden-thread/application/inbox';
import { longDate } from '@golden-thread/domain/calendar';
import { blankForm } from '../form/blank-form';
import { pagesOf } from '../list/pages-of';
import { Page } from '../page';
import { inboxPaths } from './paths';

/** The inbox, newest first; what is unread is marked in words. */
export function presentInbox(page: number, { lines, total, unread }: { lines: readonly InboxLine[]; total: number; unread: number }): Page {
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
