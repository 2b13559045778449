import type { Database } from '@golden-thread/application';
import { closeOrganisationPart, seeOrganisationPart } from '@golden-thread/application/organisation';
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
import { ClosePartForm } from './close-part.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** Close a directorate, service or unit after a day. */
@Controller(organisationPaths.closePart)
export class ClosePartController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open-closing', navigation })
  ask(@CurrentActor() actor: Actor, @Param('part') part: string): Promise<Page> {
    return this.present(actor, part, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.close', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('part') part: string, @FormBody(ClosePartForm) form: FilledForm<ClosePartForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, part, form);
    const { part: found } = accepted(await seeOrganisationPart(this.database, actor, part));
    const { kind } = found!;
    const outcome = await closeOrganisationPart(this.database, actor, { kind, id: part, lastDay: form.values.endsOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, part, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.organisation, 'It is closed after that day.');
  }

  private async present(actor: Actor, part: string, form: FilledForm<object>): Promise<Page> {
    const { part: found } = accepted(await seeOrganisationPart(this.database, actor, part));
    const name = found!.name;
    return presentForm({
      heading: `Close ${name}`, back: { href: partAddress(part), text: `Back to ${name}` }, form, button: 'Close',
      says: 'Its posts must be closed or moved first. Its history stays.',
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day' },
      ],
    });
  }
}
