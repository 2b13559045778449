import type { Database } from '@golden-thread/application';
import { listInbox, markInboxRead } from '@golden-thread/application/inbox';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Inject, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { presentInbox } from './list-inbox.presenter';
import { MarkInboxReadForm } from './mark-inbox-read.form';
import { inboxPaths } from './paths';

/** Marks what was shown as read. */
@Controller(inboxPaths.read)
export class MarkInboxReadController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'inbox.mark-read', navigation: { section: 'none', trail: 'none' } })
  async mark(@CurrentActor() actor: Actor, @FormBody(MarkInboxReadForm) form: FilledForm<MarkInboxReadForm>): Promise<Page | SeeOther> {
    if (!form.ok) {
      const page = presentInbox(1, accepted(await listInbox(this.database, actor, 1)));
      return new Page(page.view, { ...page.args, form });
    }
    accepted(await markInboxRead(this.database, actor, { seenUntil: form.values.seenUntil, submission: form.submission }));
    return new SeeOther(inboxPaths.list);
  }
}
