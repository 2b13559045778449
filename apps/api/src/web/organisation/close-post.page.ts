import { closePost } from '@golden-thread/application/organisation/change-post';
import { seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, postAddress } from './paths';

/** What is asked to close a post after a day. */
export class ClosePostForm {
  @IsDay({ message: 'Enter the last day as a real date.' })
  endsOn!: CalendarDate;
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Close a post after a day. */
@Controller(organisationPaths.closePost)
export class ClosePostPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.open-closing', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId): Promise<Page> {
    return this.present(actor, postId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.close', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @FormBody(ClosePostForm) form: FilledForm<ClosePostForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, form);
    const outcome = await closePost(this.database, actor, { postId, lastDay: form.values.endsOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, postId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(postAddress(postId), 'The post is closed after that day.');
  }

  private async present(actor: Actor, postId: PostId, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    return organisationFormView({
      heading: `Close ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Close post',
      says: `Its ${post.openTasks} open tasks go to the line manager’s post. Its history stays.`,
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day of the post' },
      ],
    });
  }
}
