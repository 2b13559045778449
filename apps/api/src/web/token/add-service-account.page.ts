import type { Database } from '@golden-thread/application/shared/command';
import { addServiceAccount } from '@golden-thread/application/token/service-accounts';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { tokenPaths } from './paths';

/** What a service account is called. */
export class AddServiceAccountForm {
  @UpTo(longestName)
  @IsNotEmpty({ message: 'Enter the name, such as “Housing system”.' })
  @IsString({ message: 'Enter the name, such as “Housing system”.' })
  name!: string;
}

const addServiceAccountView = (form: FilledForm<object>): Page =>
  organisationFormView({
    heading: 'Add a service account',
    back: { href: tokenPaths.list, text: 'Back to Tokens' },
    form,
    questions: [{ kind: 'text', name: 'name', label: 'Name', hint: 'The API client that uses it, such as “Housing system”.' }],
    says: 'You own it and answer for it: what it writes counts as yours, so that neither of you decides it. It can do nothing until it is appointed to a post, on the post’s page.',
    button: 'Add the service account',
  });

const navigation = { section: 'administration', trail: 'back' } as const;

/** Adds an account for an API client that acts for nobody in particular. */
@Controller(tokenPaths.addAccount)
export class AddServiceAccountPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tokens.manage', signIn: 'fresh', audit: 'service-account.open-new', navigation })
  ask(): Page {
    return addServiceAccountView(blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'tokens.manage', signIn: 'fresh', audit: 'service-account.add', navigation })
  async add(@CurrentActor() actor: Actor, @FormBody(AddServiceAccountForm) form: FilledForm<AddServiceAccountForm>): Promise<Page | SeeOther> {
    if (!form.ok) return addServiceAccountView(form);
    const added = await addServiceAccount(this.database, actor, { ...form.values, submission: form.submission });
    if (!added.ok) return addServiceAccountView(form.refused(showRefusal(added.refusal)));
    return new SeeOther(tokenPaths.list, 'The service account is added. Appoint it to a post before its first token.');
  }
}
