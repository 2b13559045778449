import { decideMeeting, getMeetingProposal, listMeetingProposals, type MeetingProposalNamed } from '@golden-thread/application/organisation/propose-meeting';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { longestMeetingReason } from '@golden-thread/domain/organisation/meeting-proposal';
import type { MeetingId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { consequencesView } from '../timetable/consequences.view';
import { organisationPaths } from './paths';

/** Whether a meeting that the policy team proposes is held. */
export class DecideMeetingForm {
  @IsIn(['arrange', 'decline'], { message: 'Choose whether the meeting is held.' })
  decision: '' | 'arrange' | 'decline' = '';

  @MustSay<DecideMeetingForm>({ message: 'Say why it is not held: whoever proposed it is told.' }, ({ decision }) => decision === 'decline')
  @IsString()
  @UpTo(longestMeetingReason, 'The reason')
  reason = '';
}

const whenOf = ({ heldOn, beginsAt }: MeetingProposalNamed): string => `${longDate(heldOn)}${beginsAt === '' ? '' : `, ${beginsAt}`}`;
const navigation = { section: 'committees', trail: 'back' } as const;

/** The meetings that wait for whoever keeps committees. */
@Controller(organisationPaths.meetingProposals)
export class ListMeetingProposalsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.list-proposals', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('organisation/meeting-proposals', {
      heading: 'Meetings that the policy team proposes',
      area: 'Committees',
      back: { href: organisationPaths.committees, text: 'Back to Committees' },
      proposals: accepted(await listMeetingProposals(this.database, actor)).map((one) => ({
        href: organisationPaths.meetingProposalOf(one.id), text: `${one.committee}, ${whenOf(one)}`, reason: one.reason, by: one.proposedBy,
      })),
    });
  }
}

/** Democratic services confirm a proposed meeting, or say why it is not held. */
@Controller(organisationPaths.meetingProposal)
export class DecideMeetingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.open-proposal', navigation })
  ask(@CurrentActor() actor: Actor, @Param('meeting', ParseId) meetingId: MeetingId): Promise<Page> {
    return this.page(actor, meetingId, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'meeting.decide-proposal', navigation })
  async decide(@CurrentActor() actor: Actor, @Param('meeting', ParseId) meetingId: MeetingId, @FormBody(DecideMeetingForm) form: FilledForm<DecideMeetingForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, meetingId, form);
    const { decision, reason } = form.values;
    if (decision === '') return this.page(actor, meetingId, form.withError('decision', 'Choose whether the meeting is held.'));
    const decided = await decideMeeting(this.database, actor, { meetingId, decision, reason, submission: form.submission });
    if (!decided.ok) return this.page(actor, meetingId, form.refused(showRefusal(decided.refusal)));
    return new SeeOther(organisationPaths.committees, decision === 'arrange' ? 'The meeting is arranged. Whoever proposed it is told.' : 'The meeting is not held. Whoever proposed it is told why.');
  }

  private async page(actor: Actor, meetingId: MeetingId, form: FilledForm<object>): Promise<Page> {
    const { proposal, consequences } = accepted(await getMeetingProposal(this.database, actor, meetingId));
    return new Page('organisation/decide-meeting', {
      heading: `${proposal.committee} on ${longDate(proposal.heldOn)}: is it held?`,
      area: 'Committees',
      back: { href: organisationPaths.meetingProposals, text: 'Back to the meetings proposed' },
      form,
      rows: [
        { key: { text: 'When' }, value: { text: whenOf(proposal) } },
        { key: { text: 'Why it is needed' }, value: { text: proposal.reason } },
        { key: { text: 'Proposed by' }, value: { text: proposal.proposedBy || 'The policy team' } },
      ],
      decided: proposal.state === 'proposed' ? null : proposal.state === 'arranged' ? 'This meeting is arranged.' : 'It was decided that this meeting is not held.',
      consequences: consequences.map(consequencesView),
      decision: form.typed('decision'),
    });
  }
}
