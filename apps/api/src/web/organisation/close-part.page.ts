import { closeOrganisationPart } from '@golden-thread/application/organisation/change-organisation-part';
import { seeOrganisationPart } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OrganisationPartId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, partAddress } from './paths';

/** What is asked to close a directorate, service or unit after a day. */
export class ClosePartForm {
  @IsDay({ message: 'Enter the last day as a real date.' })
  endsOn!: CalendarDate;
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Close a directorate, service or unit after a day. */
@Controller(organisationPaths.closePart)
export class ClosePartPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open-closing', navigation })
  ask(@CurrentActor() actor: Actor, @Param('part', ParseId) part: OrganisationPartId): Promise<Page> {
    return this.present(actor, part, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.close', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('part', ParseId) part: OrganisationPartId, @FormBody(ClosePartForm) form: FilledForm<ClosePartForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, part, form);
    const outcome = await closeOrganisationPart(this.database, actor, { id: part, lastDay: form.values.endsOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, part, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.organisation, 'It is closed after that day.');
  }

  private async present(actor: Actor, part: OrganisationPartId, form: FilledForm<object>): Promise<Page> {
    const { part: found } = accepted(await seeOrganisationPart(this.database, actor, part));
    const name = found!.name;
    return organisationFormView({
      heading: `Close ${name}`, back: { href: partAddress(part), text: `Back to ${name}` }, form, button: 'Close',
      says: 'Its posts must be closed or moved first. Its history stays.',
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day' },
      ],
    });
  }
}
