import { arrangeMeeting } from '@golden-thread/application/organisation/change-meeting';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { meetingTimePattern } from '@golden-thread/domain/organisation/meeting-proposal';
import type { CommitteeId } from '@golden-thread/domain/shared/id';
import { longestStageTitle } from '@golden-thread/domain/timetable/stage-definition';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString, Matches } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

const postCode = /^[\w.-]{0,40}$/;

/** What is asked to arrange a meeting of a committee. */
export class ArrangeMeetingForm {
  @IsDay({ message: 'Enter the date of the meeting as a real date.' })
  heldOn!: CalendarDate;

  @Matches(meetingTimePattern, { message: 'Say when it begins as 18:30, or leave it empty.' })
  beginsAt = '';

  @IsIn(['', 'no', 'yes'], { message: 'Choose whether a paper goes to it.' })
  paper: '' | 'no' | 'yes' = '';

  @MustSay<ArrangeMeetingForm>({ message: 'Say what the paper is about.' }, ({ paper }) => paper !== '')
  @IsString()
  @UpTo(longestStageTitle, 'What the paper is about')
  title = '';

  @MustSay<ArrangeMeetingForm>({ message: 'Give the code of the post that writes it.' }, ({ paper }) => paper !== '')
  @Matches(postCode, { message: 'Who writes it is the code of one post, such as LEG-POL.' })
  author = '';

  @MustSay<ArrangeMeetingForm>({ message: 'Give the code of the lead member’s post.' }, ({ paper }) => paper !== '')
  @Matches(postCode, { message: 'The lead member is the code of one post, such as LM-LDR.' })
  leadMember = '';
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
    const { heldOn, beginsAt, paper, title, author, leadMember } = form.values;
    const outcome = await arrangeMeeting(this.database, actor, {
      committeeId, heldOn, beginsAt, ...(paper !== '' && { paper: { title, author, leadMember, keyDecision: paper === 'yes' } }), submission: form.submission,
    });
    if (!outcome.ok) return this.present(actor, committeeId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, paper === '' ? 'The meeting is arranged.' : 'The meeting is arranged, and the paper’s way to it is proposed to the policy team.');
  }

  private async present(actor: Actor, committeeId: CommitteeId, form: FilledForm<object>): Promise<Page> {
    const name = accepted(await seeCommittees(this.database, actor)).find(({ id }) => id === committeeId)?.name ?? 'the committee';
    return organisationFormView({
      heading: `Arrange a meeting of ${name}`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Arrange meeting',
      says: 'Dates of the timetable that hang on meetings are recalculated on the page of the year.',
      questions: [
        { kind: 'date', name: 'heldOn', label: 'Date' },
        { kind: 'text', name: 'beginsAt', label: 'When it begins (optional)', hint: 'Such as 18:30.', short: true },
        { kind: 'select', name: 'paper', label: 'Does a paper go to it?', hint: 'Its way (forward plan, draft, clearances, briefing, agenda, decision notice, call-in) is proposed to the policy team, with the owners of the year’s last paper.', items: [
          { value: '', text: 'No, or it is in the timetable already' }, { value: 'no', text: 'Yes, for no key decision' }, { value: 'yes', text: 'Yes, for a key decision' },
        ] },
        { kind: 'text', name: 'title', label: 'What the paper is about', hint: 'Such as “Cabinet decides on the depot”.' },
        { kind: 'text', name: 'author', label: 'Who writes it', hint: 'The code of a post.', short: true },
        { kind: 'text', name: 'leadMember', label: 'The lead member', hint: 'The code of a post.', short: true },
      ],
    });
  }
}
