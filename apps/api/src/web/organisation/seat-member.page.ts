import { seatCommitteeMember } from '@golden-thread/application/organisation/change-committee';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { CommitteeId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

/** What is asked to seat somebody on a committee. */
export class SeatMemberForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter a name or an e-mail.' })
  @UpTo(longestName)
  person = '';

  @IsDay({ message: 'Enter the first day as a real date.' })
  startsOn!: CalendarDate;
}

const navigation = { section: 'committees', trail: 'back' } as const;

/** Seat somebody on a committee. */
@Controller(organisationPaths.seatMember)
export class SeatMemberPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'committee.open-member', navigation })
  ask(@CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: CommitteeId): Promise<Page> {
    return this.present(actor, committeeId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'committee.seat-member', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: CommitteeId, @FormBody(SeatMemberForm) form: FilledForm<SeatMemberForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, committeeId, form);
    const outcome = await seatCommitteeMember(this.database, actor, {
      committeeId, person: { typed: form.values.person }, startsOn: form.values.startsOn, submission: form.submission,
    });
    if (!outcome.ok) return this.present(actor, committeeId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, 'The member is seated.');
  }

  private async present(actor: Actor, committeeId: CommitteeId, form: FilledForm<object>): Promise<Page> {
    const name = accepted(await seeCommittees(this.database, actor)).find(({ id }) => id === committeeId)?.name ?? 'the committee';
    return organisationFormView({
      heading: `Seat a member on ${name}`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Seat member',
      questions: [
        { kind: 'person', name: 'person', label: 'Name or e-mail of the person' },
        { kind: 'date', name: 'startsOn', label: 'First day' },
      ],
    });
  }
}
