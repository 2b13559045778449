import { doesPolicyTeamArrange, proposeMeeting, showConsequencesOfMeeting } from '@golden-thread/application/organisation/propose-meeting';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestMeetingReason, meetingTimePattern } from '@golden-thread/domain/organisation/meeting-proposal';
import { type CommitteeId, isId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { consequencesView } from './consequences.view';
import { timetablePaths } from './paths';

/** A meeting that the policy team needs: of whom, when, and why. */
export class ProposeMeetingForm {
  @IsId({ message: 'Choose the committee.' })
  committee!: CommitteeId;

  @IsDay({ message: 'Enter the date of the meeting as a real date.' })
  heldOn!: CalendarDate;

  @Matches(meetingTimePattern, { message: 'Say when it begins as 18:30, or leave it empty.' })
  beginsAt = '';

  @MustSay({ message: 'Say why the meeting is needed.' })
  @IsString()
  @UpTo(longestMeetingReason, 'The reason')
  reason = '';
}

interface Asked {
  readonly committee: CommitteeId | null;
  readonly heldOn: CalendarDate | null;
}

/** What is asked of the consequences, as far as it makes sense. */
const askedOf = ({ committee, heldOn }: Readonly<Record<string, unknown>>): Asked => ({
  committee: typeof committee === 'string' && isId(committee) ? (committee as CommitteeId) : null,
  heldOn: typeof heldOn === 'string' && isCalendarDate(heldOn) ? heldOn : null,
});

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team looks at what a meeting would move, then proposes it; or arranges it, where the council works so. */
@Controller(timetablePaths.newMeeting)
export class ProposeMeetingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-new-meeting', navigation })
  show(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    const asked = askedOf(query);
    return this.page(actor, asked, blankForm({ committee: asked.committee ?? '', heldOn: asked.heldOn ?? '' }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.propose-meeting', navigation })
  async propose(@CurrentActor() actor: Actor, @FormBody(ProposeMeetingForm) form: FilledForm<ProposeMeetingForm>): Promise<Page | SeeOther> {
    const again = (shown: FilledForm<object>): Promise<Page> => this.page(actor, askedOf({ committee: shown.typed('committee'), heldOn: shown.typed('heldOn') }), shown);
    if (!form.ok) return again(form);
    const { committee, heldOn, beginsAt, reason } = form.values;
    const proposed = await proposeMeeting(this.database, actor, { committeeId: committee, heldOn, beginsAt, reason, submission: form.submission });
    if (!proposed.ok) return again(form.refused(showRefusal(proposed.refusal)));
    return new SeeOther(timetablePaths.usual, proposed.value.arranged ? 'The meeting is arranged. What moves with it is proposed to you.' : 'The meeting is proposed. Whoever keeps committees is asked to confirm it, and you are told.');
  }

  private async page(actor: Actor, { committee, heldOn }: Asked, form: FilledForm<object>): Promise<Page> {
    const committees = accepted(await seeCommittees(this.database, actor));
    const arranges = accepted(await doesPolicyTeamArrange(this.database, actor));
    const named = committees.find(({ id }) => id === committee);
    const found = named === undefined || heldOn === null ? null : await showConsequencesOfMeeting(this.database, actor, { committeeId: named.id, heldOn });
    return new Page('timetable/propose-meeting', {
      heading: arranges ? 'Arrange a meeting' : 'Propose a meeting',
      area: 'Timetable',
      back: { href: timetablePaths.usual, text: 'Back to the year' },
      form,
      path: timetablePaths.newMeeting,
      committees: [{ value: '', text: 'Choose a committee' }, ...committees.map(({ id, name }) => ({ value: id, text: name, selected: id === committee }))],
      committee: named?.id ?? null,
      heldOn,
      meeting: named && heldOn !== null ? `${named.name} on ${longDate(heldOn)}` : null,
      impossible: found !== null && !found.ok ? showRefusal(found.refusal).message : null,
      consequences: found?.ok === true ? found.value.map(consequencesView) : null,
      arranges,
    });
  }
}
