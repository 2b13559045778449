import { changeRoles } from '@golden-thread/application/organisation/change-roles';
import { seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import { type Actor, type Role, roles } from '@golden-thread/domain/authority/actor';
import type { PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { roleLabels } from '../organisation/labels';
import { organisationFormView } from '../organisation/organisation-form.view';
import { postAddress } from '../organisation/paths';
import { changedOrAsked, powerReasonQuestion, WithPowerReason } from './asked';
import { authorityPaths } from './paths';

/** What is asked to change what a post allows its holder. */
export class ChangeRolesForm extends WithPowerReason {
  // One ticked box arrives as a text, several as a list.
  @Transform(({ value }) => (value === undefined ? [] : [value].flat()))
  @IsIn(roles, { each: true, message: 'Tick roles of the list only.' })
  roles: Role[] = [];
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Change what a post allows its holder. */
@Controller(authorityPaths.changeRoles)
export class ChangeRolesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'post.open-roles', navigation })
  async ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    return this.present(actor, postId, blankForm({ roles: post.roles }));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'post.change-roles', navigation })
  async change(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @FormBody(ChangeRolesForm) form: FilledForm<ChangeRolesForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, form);
    const outcome = await changeRoles(this.database, actor, { postId, ...form.values, submission: form.submission });
    if (!outcome.ok) return this.present(actor, postId, form.refused(showRefusal(outcome.refusal)));
    return changedOrAsked(outcome.value.requested, { at: postAddress(postId), banner: 'The post has its new roles.' });
  }

  private async present(actor: Actor, postId: PostId, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    return organisationFormView({
      heading: `Change the roles of ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Change roles',
      questions: [
        { kind: 'checkboxes', name: 'roles', label: 'Roles that come with it', items: roles.map((role) => ({ value: role, text: roleLabels[role] })) },
        powerReasonQuestion('Needed where administrator, auditor, democratic services, operator or policy officer is given or taken: another person decides that.'),
      ],
    });
  }
}
