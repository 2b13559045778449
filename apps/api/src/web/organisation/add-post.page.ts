import { addPost } from '@golden-thread/application/organisation/change-post';
import { seeOrganisationPart } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import { type Actor, type Role, roles } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { OrganisationPartId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, Matches } from 'class-validator';
import { ParseIdOr } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { changedOrAsked, powerReasonQuestion, WithPowerReason } from '../authority/asked';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { roleLabels } from './labels';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, partAddress } from './paths';

/** Whole posts and thousandths of one: 1, 0.6. */
const fullTimeEquivalent = /^\d{1,3}(\.\d{1,3})?$/;

/** What is asked to add a post to a directorate, service, unit or the council itself. */
export class AddPostForm extends WithPowerReason {
  @IsString()
  @IsNotEmpty({ message: 'Enter the title.' })
  @UpTo(longestName)
  name = '';

  @IsString()
  @IsNotEmpty({ message: 'Enter the code.' })
  @UpTo(longestName)
  code = '';

  @Matches(fullTimeEquivalent, { message: 'Full-time equivalent is a number such as 1 or 0.6.' })
  fte = '1';

  @IsString()
  @UpTo(longestName)
  lineManager = '';

  // One ticked box arrives as a text, several as a list.
  @Transform(({ value }) => (value === undefined ? [] : [value].flat()))
  @IsIn(roles, { each: true, message: 'Tick roles of the list only.' })
  roles: Role[] = [];
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Add a post to a directorate, service, unit or the council itself. */
@Controller(organisationPaths.addPost)
export class AddPostPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'post.open-new', navigation })
  ask(@CurrentActor() actor: Actor, @Param('part', new ParseIdOr('council')) part: OrganisationPartId | 'council'): Promise<Page> {
    return this.present(actor, part, blankForm({ fte: '1' }));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'post.add', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('part', new ParseIdOr('council')) part: OrganisationPartId | 'council', @FormBody(AddPostForm) form: FilledForm<AddPostForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, part, form);
    const { name: title, code, fte, roles, lineManager, reason } = form.values;
    const outcome = await addPost(this.database, actor, {
      title, code, fte, roles, within: part === 'council' ? null : part, lineManager: { code: lineManager }, reason, submission: form.submission,
    });
    if (!outcome.ok) return this.present(actor, part, form.refused(showRefusal(outcome.refusal)));
    return changedOrAsked(outcome.value.requested, { at: partAddress(part), banner: 'The post is added. Appoint somebody to it.' });
  }

  private async present(actor: Actor, part: OrganisationPartId | 'council', form: FilledForm<object>): Promise<Page> {
    const found = part === 'council' ? null : accepted(await seeOrganisationPart(this.database, actor, part)).part;
    const name = found?.name ?? 'the council';
    return organisationFormView({
      heading: `Add a post to ${name}`, back: { href: partAddress(part), text: `Back to ${name}` }, form, button: 'Add post',
      questions: [
        { kind: 'text', name: 'name', label: 'Title' },
        { kind: 'text', name: 'code', label: 'Code', hint: 'Short and never used before, such as HOU-12.', short: true },
        { kind: 'text', name: 'fte', label: 'Full-time equivalent', hint: '1 for a full-time post.', short: true },
        { kind: 'post', name: 'lineManager', label: 'The managing post', hint: 'Type its title and choose, or give its code. Leave it empty for a post at the top.' },
        { kind: 'checkboxes', name: 'roles', label: 'Roles that come with it', items: roles.map((role) => ({ value: role, text: roleLabels[role] })) },
        powerReasonQuestion('Needed where it makes its holder administrator, auditor, democratic services, operator or policy officer: another person decides that.'),
      ],
    });
  }
}
