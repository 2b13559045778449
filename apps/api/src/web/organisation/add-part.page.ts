import { addOrganisationPart } from '@golden-thread/application/organisation/change-organisation-part';
import { seeOrganisationPart } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { partWithin } from '@golden-thread/domain/organisation/organisation-part';
import type { OrganisationPartId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { ParseIdOr } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, partAddress } from './paths';

/** What is asked to add a directorate to the council, a service to a directorate, or a unit to a service. */
export class AddPartForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the name.' })
  @UpTo(longestName)
  name = '';

  @IsString()
  @IsNotEmpty({ message: 'Enter the code.' })
  @UpTo(longestName)
  code = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Add a directorate to the council, a service to a directorate, or a unit to a service. */
@Controller(organisationPaths.addPart)
export class AddPartPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open-new', navigation })
  ask(@CurrentActor() actor: Actor, @Param('part', new ParseIdOr('council')) part: OrganisationPartId | 'council'): Promise<Page> {
    return this.present(actor, part, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.add', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('part', new ParseIdOr('council')) part: OrganisationPartId | 'council', @FormBody(AddPartForm) form: FilledForm<AddPartForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, part, form);
    const { name, code } = form.values;
    const parentId = part === 'council' ? null : part;
    const outcome = await addOrganisationPart(this.database, actor, { code, name, parentId, submission: form.submission });
    if (!outcome.ok) return this.present(actor, part, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(partAddress(part), 'It is added. Name the post that heads it next.');
  }

  private async present(actor: Actor, part: OrganisationPartId | 'council', form: FilledForm<object>): Promise<Page> {
    const found = part === 'council' ? null : accepted(await seeOrganisationPart(this.database, actor, part)).part;
    const name = found?.name ?? 'the council';
    return organisationFormView({
      heading: `Add a ${partWithin(found?.kind ?? null) ?? 'part'} to ${name}`, back: { href: partAddress(part), text: `Back to ${name}` }, form, button: 'Add',
      questions: [
        { kind: 'text', name: 'name', label: 'Name' },
        { kind: 'text', name: 'code', label: 'Code', hint: 'Short and never used before, such as HOU.', short: true },
      ],
    });
  }
}
