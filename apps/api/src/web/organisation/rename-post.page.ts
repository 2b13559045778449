import { renamePost } from '@golden-thread/application/organisation/change-post';
import { seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, postAddress } from './paths';

/** What is asked to give a post another title. */
export class RenamePostForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the title.' })
  @UpTo(longestName)
  name = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Give a post another title. */
@Controller(organisationPaths.renamePost)
export class RenamePostPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.open-title', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId): Promise<Page> {
    return this.present(actor, postId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.rename', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @FormBody(RenamePostForm) form: FilledForm<RenamePostForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, form);
    const outcome = await renamePost(this.database, actor, { postId, title: form.values.name, submission: form.submission });
    if (!outcome.ok) return this.present(actor, postId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(postAddress(postId), 'The post has its new title.');
  }

  private async present(actor: Actor, postId: PostId, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    return organisationFormView({
      heading: `Rename ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Rename post',
      questions: [
        { kind: 'text', name: 'name', label: 'Title' },
      ],
    });
  }
}
