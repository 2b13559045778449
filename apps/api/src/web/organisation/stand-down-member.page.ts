import { standDownCommitteeMember } from '@golden-thread/application/organisation/change-committee';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId, PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

/** The last day of a member on a committee. */
export class StandDownMemberForm {
  @IsDay({ message: 'Enter the last day as a real date.' })
  lastDay!: CalendarDate;
}

const navigation = { section: 'committees', trail: 'back' } as const;

/** A member's last day on a committee. */
@Controller(organisationPaths.standDown)
export class StandDownMemberPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'committee.open-standing-down', navigation })
  ask(
    @CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: CommitteeId, @Param('person', ParseId) personId: PersonId,
  ): Promise<Page> {
    return this.present(actor, { committeeId, personId }, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'committee.stand-down-member', navigation })
  async change(
    @CurrentActor() actor: Actor,
    @Param('committee', ParseId) committeeId: CommitteeId,
    @Param('person', ParseId) personId: PersonId,
    @FormBody(StandDownMemberForm) form: FilledForm<StandDownMemberForm>,
  ): Promise<Page | SeeOther> {
    const seat = { committeeId, personId };
    if (!form.ok) return this.present(actor, seat, form);
    const outcome = await standDownCommitteeMember(this.database, actor, { ...seat, ...form.values, submission: form.submission });
    if (!outcome.ok) return this.present(actor, seat, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, 'The last day on the committee is recorded.');
  }

  private async present(actor: Actor, seat: { committeeId: CommitteeId; personId: PersonId }, form: FilledForm<object>): Promise<Page> {
    const committee = accepted(await seeCommittees(this.database, actor)).find(({ id }) => id === seat.committeeId);
    const member = committee?.members.find(({ personId }) => personId === seat.personId)?.name ?? 'the member';
    return organisationFormView({
      heading: `Last day of ${member} on ${committee?.name ?? 'the committee'}`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form,
      button: 'Record last day',
      says: 'A post that the member holds, such as the chair’s, is ended on the page of that post.',
      questions: [{ kind: 'date', name: 'lastDay', label: 'Last day on the committee' }],
    });
  }
}
