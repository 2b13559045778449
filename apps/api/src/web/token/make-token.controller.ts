import type { Database } from '@golden-thread/application';
import { findPeopleForToken, makeToken } from '@golden-thread/application/token';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { MakeTokenForm } from './make-token.form';
import { presentMadeToken, presentMakeToken } from './make-token.presenter';
import { tokenPaths } from './paths';

const navigation = { section: 'administration', trail: 'back' } as const;

/** Makes a token for a person found by name, and shows it once. */
@Controller(tokenPaths.make)
export class MakeTokenController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.open-new', navigation })
  async show(@CurrentActor() actor: Actor, @Query('person') person?: string): Promise<Page> {
    return this.ask(actor, person ?? '', blankForm({ days: '90' }));
  }

  @Post()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.make', navigation })
  async make(
    @CurrentActor() actor: Actor,
    @FormBody(MakeTokenForm) form: FilledForm<MakeTokenForm>,
    @Query('person') person?: string,
  ): Promise<Page> {
    if (!form.ok) return this.ask(actor, person ?? '', form);
    const made = await makeToken(this.database, actor, { ...form.values, submission: form.submission });
    if (!made.ok) return this.ask(actor, person ?? '', form.refused(showRefusal(made.refusal)));
    return presentMadeToken(form.values.label, made.value.token);
  }

  private async ask(actor: Actor, part: string, form: FilledForm<object>): Promise<Page> {
    const people = part.trim() === '' ? [] : accepted(await findPeopleForToken(this.database, actor, part.trim()));
    return presentMakeToken(part.trim(), people, form);
  }
}
