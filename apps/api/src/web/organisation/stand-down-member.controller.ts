import type { Database } from '@golden-thread/application';
import { seeCommittees, standDownCommitteeMember } from '@golden-thread/application/organisation';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
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
import { organisationPaths } from './paths';
import { presentForm } from './present-form';
import { StandDownMemberForm } from './stand-down-member.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** A member's last day on a committee. */
@Controller(organisationPaths.standDown)
export class StandDownMemberController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'committee.open-standing-down', navigation })
  ask(
    @CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: string, @Param('person', ParseId) personId: string,
  ): Promise<Page> {
    return this.present(actor, { committeeId, personId }, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'committee.stand-down-member', navigation })
  async change(
    @CurrentActor() actor: Actor,
    @Param('committee', ParseId) committeeId: string,
    @Param('person', ParseId) personId: string,
    @FormBody(StandDownMemberForm) form: FilledForm<StandDownMemberForm>,
  ): Promise<Page | SeeOther> {
    const seat = { committeeId, personId };
    if (!form.ok) return this.present(actor, seat, form);
    const outcome = await standDownCommitteeMember(this.database, actor, { ...seat, ...form.values, submission: form.submission });
    if (!outcome.ok) return this.present(actor, seat, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, 'The last day on the committee is recorded.');
  }

  private async present(actor: Actor, seat: { committeeId: string; personId: string }, form: FilledForm<object>): Promise<Page> {
    const committee = accepted(await seeCommittees(this.database, actor)).find(({ id }) => id === seat.committeeId);
    const member = committee?.members.find(({ personId }) => personId === seat.personId)?.name ?? 'the member';
    return presentForm({
      heading: `Last day of ${member} on ${committee?.name ?? 'the committee'}`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form,
      button: 'Record last day',
      says: 'A post that the member holds, such as the chair’s, is ended on the page of that post.',
      questions: [{ kind: 'date', name: 'lastDay', label: 'Last day on the committee' }],
    });
  }
}
