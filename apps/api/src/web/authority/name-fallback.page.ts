import { nameFallback } from '@golden-thread/application/organisation/change-roles';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { changedOrAsked, powerReasonQuestion, WithPowerReason } from './asked';
import { authorityPaths } from './paths';

/** Which post decides where there is no other administrator. */
export class NameFallbackForm extends WithPowerReason {
  @IsString()
  @IsNotEmpty({ message: 'Choose a post: type its title, or give its code.' })
  @UpTo(longestName)
  lineManager = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Name the post that decides in the administrators’ place. */
@Controller(authorityPaths.fallback)
export class NameFallbackPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'fallback-approver.open', navigation })
  ask(): Page {
    return this.present(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'fallback-approver.name', navigation })
  async change(@CurrentActor() actor: Actor, @FormBody(NameFallbackForm) form: FilledForm<NameFallbackForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(form);
    const { lineManager: code, reason } = form.values;
    const outcome = await nameFallback(this.database, actor, { post: { code }, reason, submission: form.submission });
    if (!outcome.ok) return this.present(form.refused(showRefusal(outcome.refusal)));
    return changedOrAsked(outcome.value.requested, { at: authorityPaths.secondApprovals, banner: '' });
  }

  private present(form: FilledForm<object>): Page {
    return organisationFormView({
      heading: 'Name who decides in the administrators’ place', back: { href: authorityPaths.secondApprovals, text: 'Back to Second approvals' }, form, button: 'Ask for this post',
      says: 'Its holder decides where there is no other administrator. Whoever decides today decides this too.',
      questions: [
        { kind: 'post', name: 'lineManager', label: 'The post that decides', hint: 'Such as the chief executive’s. Type its title and choose, or give its code.' },
        powerReasonQuestion(),
      ],
    });
  }
}
