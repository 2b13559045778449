import type { Database } from '@golden-thread/application';
import { renameOrganisationPart, seeOrganisationPart } from '@golden-thread/application/organisation';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { organisationPaths, partAddress } from './paths';
import { presentForm } from './present-form';
import { RenamePartForm } from './rename-part.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** Give a directorate, service or unit another name. */
@Controller(organisationPaths.renamePart)
export class RenamePartController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open-name', navigation })
  ask(@CurrentActor() actor: Actor, @Param('part') part: string): Promise<Page> {
    return this.present(actor, part, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.rename', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('part') part: string, @FormBody(RenamePartForm) form: FilledForm<RenamePartForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, part, form);
    const { part: found } = accepted(await seeOrganisationPart(this.database, actor, part));
    const { kind } = found!;
    const outcome = await renameOrganisationPart(this.database, actor, { kind, id: part, name: form.values.name, submission: form.submission });
    if (!outcome.ok) return this.present(actor, part, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(partAddress(part), 'It has its new name.');
  }

  private async present(actor: Actor, part: string, form: FilledForm<object>): Promise<Page> {
    const { part: found } = accepted(await seeOrganisationPart(this.database, actor, part));
    const name = found!.name;
    return presentForm({
      heading: `Rename ${name}`, back: { href: partAddress(part), text: `Back to ${name}` }, form, button: 'Rename',
      questions: [
        { kind: 'text', name: 'name', label: 'Name' },
      ],
    });
  }
}
