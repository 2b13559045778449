import type { Database } from '@golden-thread/application';
import { addOrganisationPart, seeOrganisationPart } from '@golden-thread/application/organisation';
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
import { kindBelow } from './kind-below';
import { organisationPaths, partAddress } from './paths';
import { presentForm } from './present-form';
import { AddPartForm } from './add-part.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** Add a directorate to the council, a service to a directorate, or a unit to a service. */
@Controller(organisationPaths.addPart)
export class AddPartController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open-new', navigation })
  ask(@CurrentActor() actor: Actor, @Param('part') part: string): Promise<Page> {
    return this.present(actor, part, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.add', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('part') part: string, @FormBody(AddPartForm) form: FilledForm<AddPartForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, part, form);
    const found = part === 'council' ? null : accepted(await seeOrganisationPart(this.database, actor, part)).part;
    const { name, code } = form.values;
    const outcome = await addOrganisationPart(this.database, actor, {
      kind: kindBelow(found), code, name, parentId: found?.id ?? null, submission: form.submission,
    });
    if (!outcome.ok) return this.present(actor, part, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(partAddress(part), 'It is added. Name the post that heads it next.');
  }

  private async present(actor: Actor, part: string, form: FilledForm<object>): Promise<Page> {
    const found = part === 'council' ? null : accepted(await seeOrganisationPart(this.database, actor, part)).part;
    const name = found?.name ?? 'the council';
    return presentForm({
      heading: `Add a ${kindBelow(found)} to ${name}`, back: { href: partAddress(part), text: `Back to ${name}` }, form, button: 'Add',
      questions: [
        { kind: 'text', name: 'name', label: 'Name' },
        { kind: 'text', name: 'code', label: 'Code', hint: 'Short and never used before, such as HOU.', short: true },
      ],
    });
  }
}
