import { discardFormDraft, keepFormDraft } from '@golden-thread/application/form/form-drafts';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formDraftLimits, readDraftFields } from '@golden-thread/domain/form/form-draft';
import { BadRequestException, Controller, Inject, Post } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, CurrentActor, DATABASE, type FilledForm, FormBody, RoutePolicy, SeeOther } from '../kit';
import { Download } from '../page';
import { draftPaths } from './paths';

/** An address of ours, without what is asked of it: never another host's. */
const ownAddress = /^\/(?!\/)[\w\-./~%]*$/;

/** What is being typed on a page. */
export class KeepDraftForm {
  @Matches(ownAddress, { message: 'The draft does not say on which page it was written.' })
  @UpTo(formDraftLimits.address, 'The address of the page')
  page!: string;

  @Matches(ownAddress, { message: 'The draft does not say where its form is sent.' })
  @UpTo(formDraftLimits.address, 'The address of the form')
  action!: string;

  @IsString({ message: 'The draft has no fields.' })
  @UpTo(formDraftLimits.text, 'The draft')
  fields!: string;
}

/** Which draft is not wanted. */
export class DiscardDraftForm {
  @Matches(ownAddress, { message: 'The form does not say which draft it is about.' })
  page!: string;
}

/** Drafts of forms: kept while somebody types, by the page’s script, and given back on the page. */
@Controller()
export class FormDraftPages {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post(draftPaths.keep)
  @RoutePolicy({ permission: 'signed-in', audit: 'draft.keep', navigation: 'machine' })
  async keep(@CurrentActor() actor: Actor, @FormBody(KeepDraftForm) form: FilledForm<KeepDraftForm>): Promise<Download> {
    const fields = form.ok ? readDraftFields(form.values.fields) : null;
    if (fields === null) throw new BadRequestException('The draft cannot be kept as it is.');
    const { page, action } = form.values;
    accepted(await keepFormDraft(this.database, actor, { page, action, fields }));
    return new Download('application/json', '{}');
  }

  @Post(draftPaths.discard)
  @RoutePolicy({ permission: 'signed-in', audit: 'draft.discard', navigation: 'machine' })
  async discard(@CurrentActor() actor: Actor, @FormBody(DiscardDraftForm) form: FilledForm<DiscardDraftForm>): Promise<SeeOther> {
    if (!form.ok) throw new BadRequestException('The draft cannot be found.');
    accepted(await discardFormDraft(this.database, actor, form.values.page));
    return new SeeOther(form.values.page, 'What you had written and not sent is gone.');
  }
}
