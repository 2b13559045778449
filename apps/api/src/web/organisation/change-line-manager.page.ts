import { changeLineManager } from '@golden-thread/application/organisation/change-post';
import { seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, postAddress } from './paths';

/** What is asked to put a post under another line manager. */
export class ChangeLineManagerForm {
  @IsString()
  @UpTo(longestName)
  lineManager = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Put a post under another line manager. */
@Controller(organisationPaths.changeLineManager)
export class ChangeLineManagerPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.open-line-manager', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId): Promise<Page> {
    return this.present(actor, postId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.change-line-manager', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @FormBody(ChangeLineManagerForm) form: FilledForm<ChangeLineManagerForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, form);
    const lineManager = { code: form.values.lineManager };
    const outcome = await changeLineManager(this.database, actor, { postId, lineManager, submission: form.submission });
    if (!outcome.ok) return this.present(actor, postId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(postAddress(postId), 'The line manager is changed.');
  }

  private async present(actor: Actor, postId: PostId, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    return organisationFormView({
      heading: `Change who manages ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Change line manager',
      questions: [
        { kind: 'post', name: 'lineManager', label: 'The managing post', hint: 'Type its title and choose, or give its code. Leave it empty for a post at the top.' },
      ],
    });
  }
}
