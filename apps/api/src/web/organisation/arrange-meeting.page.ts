import { arrangeMeeting } from '@golden-thread/application/organisation/change-meeting';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

/** What is asked to arrange a meeting of a committee. */
export class ArrangeMeetingForm {
  @IsDay({ message: 'Enter the date of the meeting as a real date.' })
  heldOn!: CalendarDate;
}

const navigation = { section: 'committees', trail: 'back' } as const;

/** Arrange a meeting of a committee. */
@Controller(organisationPaths.arrangeMeeting)
export class ArrangeMeetingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.open-new', navigation })
  ask(@CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: CommitteeId): Promise<Page> {
    return this.present(actor, committeeId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.arrange', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: CommitteeId, @FormBody(ArrangeMeetingForm) form: FilledForm<ArrangeMeetingForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, committeeId, form);
    const outcome = await arrangeMeeting(this.database, actor, { committeeId, heldOn: form.values.heldOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, committeeId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, 'The meeting is arranged.');
  }

  private async present(actor: Actor, committeeId: CommitteeId, form: FilledForm<object>): Promise<Page> {
    const name = accepted(await seeCommittees(this.database, actor)).find(({ id }) => id === committeeId)?.name ?? 'the committee';
    return organisationFormView({
      heading: `Arrange a meeting of ${name}`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Arrange meeting',
      says: 'Dates of the timetable that hang on meetings are recalculated on the page of the year.',
      questions: [
        { kind: 'date', name: 'heldOn', label: 'Date' },
      ],
    });
  }
}
