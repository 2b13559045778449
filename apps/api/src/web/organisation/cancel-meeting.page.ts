import { cancelMeeting } from '@golden-thread/application/organisation/change-meeting';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { MeetingId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

const navigation = { section: 'committees', trail: 'back' } as const;

/** Nothing but the button. */
export class CancelMeetingForm {}

/** A meeting that will not be held. */
@Controller(organisationPaths.cancelMeeting)
export class CancelMeetingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.open-cancellation', navigation })
  ask(@CurrentActor() actor: Actor, @Param('meeting', ParseId) meetingId: MeetingId): Promise<Page> {
    return this.present(actor, meetingId, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.cancel', navigation })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('meeting', ParseId) meetingId: MeetingId,
    @FormBody(CancelMeetingForm) form: FilledForm<CancelMeetingForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, meetingId, form);
    const outcome = await cancelMeeting(this.database, actor, { meetingId, submission: form.submission });
    if (!outcome.ok) return this.present(actor, meetingId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, 'The meeting is cancelled.');
  }

  private async present(actor: Actor, meetingId: MeetingId, form: FilledForm<object>): Promise<Page> {
    const committees = accepted(await seeCommittees(this.database, actor));
    const committee = committees.find(({ meetings }) => meetings.some(({ id }) => id === meetingId));
    const heldOn = committee?.meetings.find(({ id }) => id === meetingId)?.heldOn;
    const what = committee && heldOn ? `${committee.name} on ${longDate(heldOn)}` : 'this meeting';
    return organisationFormView({
      heading: `Cancel ${what}?`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Cancel the meeting',
      says: 'Dates of the timetable that hang on it are recalculated on the page of the year, where you see what moves before it moves.',
      questions: [],
    });
  }
}
