import { renameOrganisationPart } from '@golden-thread/application/organisation/change-organisation-part';
import { seeOrganisationPart } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { OrganisationPartId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, partAddress } from './paths';

/** What is asked to give a directorate, service or unit another name. */
export class RenamePartForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the name.' })
  @UpTo(longestName)
  name = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Give a directorate, service or unit another name. */
@Controller(organisationPaths.renamePart)
export class RenamePartPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open-name', navigation })
  ask(@CurrentActor() actor: Actor, @Param('part', ParseId) part: OrganisationPartId): Promise<Page> {
    return this.present(actor, part, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.rename', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('part', ParseId) part: OrganisationPartId, @FormBody(RenamePartForm) form: FilledForm<RenamePartForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, part, form);
    const outcome = await renameOrganisationPart(this.database, actor, { id: part, name: form.values.name, submission: form.submission });
    if (!outcome.ok) return this.present(actor, part, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(partAddress(part), 'It has its new name.');
  }

  private async present(actor: Actor, part: OrganisationPartId, form: FilledForm<object>): Promise<Page> {
    const { part: found } = accepted(await seeOrganisationPart(this.database, actor, part));
    const name = found!.name;
    return organisationFormView({
      heading: `Rename ${name}`, back: { href: partAddress(part), text: `Back to ${name}` }, form, button: 'Rename',
      questions: [
        { kind: 'text', name: 'name', label: 'Name' },
      ],
    });
  }
}
