import { rearrangeMeeting } from '@golden-thread/application/organisation/change-meeting';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { MeetingId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

/** The day on which a meeting is held instead. */
export class RearrangeMeetingForm {
  @IsDay({ message: 'Enter the new date of the meeting as a real date.' })
  heldOn!: CalendarDate;
}

const navigation = { section: 'committees', trail: 'back' } as const;

/** Democratic services hold a meeting on another day; the policy team is proposed what would move with it. */
@Controller(organisationPaths.rearrangeMeeting)
export class RearrangeMeetingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.open-new-day', navigation })
  ask(@CurrentActor() actor: Actor, @Param('meeting', ParseId) meetingId: MeetingId): Promise<Page> {
    return this.present(actor, meetingId, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.rearrange', navigation })
  async change(@CurrentActor() actor: Actor, @Param('meeting', ParseId) meetingId: MeetingId, @FormBody(RearrangeMeetingForm) form: FilledForm<RearrangeMeetingForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, meetingId, form);
    const outcome = await rearrangeMeeting(this.database, actor, { meetingId, heldOn: form.values.heldOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, meetingId, form.refused(showRefusal(outcome.refusal, 'heldOn')));
    return new SeeOther(organisationPaths.committees, 'The meeting is moved. Where dates of the year hang on it, the policy team is proposed what moves with it.');
  }

  private async present(actor: Actor, meetingId: MeetingId, form: FilledForm<object>): Promise<Page> {
    const committees = accepted(await seeCommittees(this.database, actor));
    const committee = committees.find(({ meetings }) => meetings.some(({ id }) => id === meetingId));
    const heldOn = committee?.meetings.find(({ id }) => id === meetingId)?.heldOn;
    return organisationFormView({
      heading: `Move ${committee && heldOn ? `${committee.name} of ${longDate(heldOn)}` : 'this meeting'}`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Move the meeting',
      says: 'Dates of the year that hang on it do not move by themselves. The policy team is proposed what would move, sees it, and applies it with the reason.',
      questions: [{ kind: 'date', name: 'heldOn', label: 'New date' }],
    });
  }
}
