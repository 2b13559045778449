import { setSubject } from '@golden-thread/application/organisation/change-person';
import { seePerson } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestPowerReason } from '@golden-thread/domain/authority/power-request';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import type { ApiConfig } from '../../config';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { API_CONFIG } from '../../injection-tokens';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { organisationPaths } from '../organisation/paths';
import { changedOrAsked, powerReasonQuestion, WithPowerReason } from './asked';
import { authorityPaths } from './paths';

/** What is asked to let somebody sign in under a name of the identity provider. */
export class SetSubjectForm extends WithPowerReason {
  @IsString()
  @IsNotEmpty({ message: 'Enter how the identity provider names them.' })
  @UpTo(longestName)
  subject = '';

  /** Always decided by a second person, so never without one. */
  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(longestPowerReason, 'The reason')
  override reason = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** How somebody signs in: set and moved by two people. */
@Controller(authorityPaths.setSubject)
export class SetSubjectPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'person.open-subject', navigation })
  ask(@CurrentActor() actor: Actor, @Param('person', ParseId) personId: PersonId): Promise<Page> {
    return this.present(actor, personId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'person.set-subject', navigation })
  async change(@CurrentActor() actor: Actor, @Param('person', ParseId) personId: PersonId, @FormBody(SetSubjectForm) form: FilledForm<SetSubjectForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, personId, form);
    const outcome = await setSubject(this.database, actor, { personId, ...form.values, issuer: this.config.identity.issuer, submission: form.submission });
    if (!outcome.ok) return this.present(actor, personId, form.refused(showRefusal(outcome.refusal)));
    return changedOrAsked(outcome.value.requested, { at: organisationPaths.people, banner: '' });
  }

  private async present(actor: Actor, personId: PersonId, form: FilledForm<object>): Promise<Page> {
    const { name } = accepted(await seePerson(this.database, actor, personId));
    return organisationFormView({
      heading: `How ${name} signs in`, back: { href: organisationPaths.people, text: 'Back to People' }, form, button: 'Ask for this sign-in',
      questions: [
        { kind: 'text', name: 'subject', label: 'Identity', hint: 'How the identity provider names them. Whoever signs in there under this name acts here as this person.' },
        powerReasonQuestion(),
      ],
    });
  }
}
