import { addPerson } from '@golden-thread/application/organisation/change-person';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsEmail, IsNotEmpty, IsString, ValidateIf } from 'class-validator';
import type { ApiConfig } from '../../config';
import { UpTo } from '../../http/text-field';
import { API_CONFIG } from '../../injection-tokens';
import { changedOrAsked, powerReasonQuestion, WithPowerReason } from '../authority/asked';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

/** What is asked to add somebody who works or is elected here. */
export class AddPersonForm extends WithPowerReason {
  @IsString()
  @IsNotEmpty({ message: 'Enter the name.' })
  @UpTo(longestName)
  name = '';

  @ValidateIf((form: AddPersonForm) => form.email !== '')
  @IsEmail({}, { message: 'Enter an e-mail such as name@council.example, or leave it empty.' })
  email = '';

  @IsString()
  @UpTo(longestName)
  subject = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Add somebody who works or is elected here. */
@Controller(organisationPaths.addPerson)
export class AddPersonPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'person.open-new', navigation })
  ask(): Page {
    return this.present(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'person.add', navigation })
  async change(
    @CurrentActor() actor: Actor, @FormBody(AddPersonForm) form: FilledForm<AddPersonForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(form);
    const { name, email, subject, reason } = form.values;
    const outcome = await addPerson(this.database, actor, { name, email: email || null, subject: subject || null, issuer: this.config.identity.issuer, reason, submission: form.submission });
    if (!outcome.ok) return this.present(form.refused(showRefusal(outcome.refusal)));
    return changedOrAsked(outcome.value.requested, { at: organisationPaths.people, banner: 'The person is added. Appoint them to a post on the post’s page.' });
  }

  private present(form: FilledForm<object>): Page {
    return organisationFormView({
      heading: 'Add a person', back: { href: organisationPaths.people, text: 'Back to People' }, form, button: 'Add person',
      questions: [
        { kind: 'text', name: 'name', label: 'Name' },
        { kind: 'text', name: 'email', label: 'E-mail (optional)', hint: 'Where notices go.' },
        { kind: 'text', name: 'subject', label: 'Identity (optional)', hint: 'How the identity provider names them; without it they cannot sign in.' },
        powerReasonQuestion('Needed with an identity: another person decides who signs in as whom. The person is added meanwhile.'),
      ],
    });
  }
}
