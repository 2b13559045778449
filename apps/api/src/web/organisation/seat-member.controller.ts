import type { Database } from '@golden-thread/application';
import { findPersonMeant, seatCommitteeMember, seeCommittees } from '@golden-thread/application/organisation';
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
import { SeatMemberForm } from './seat-member.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** Seat somebody on a committee. */
@Controller(organisationPaths.seatMember)
export class SeatMemberController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'committee.open-member', navigation })
  ask(@CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: string): Promise<Page> {
    return this.present(actor, committeeId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'committee.seat-member', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: string, @FormBody(SeatMemberForm) form: FilledForm<SeatMemberForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, committeeId, form);
    const person = await findPersonMeant(this.database, actor, form.values.person);
    if (!person.ok) return this.present(actor, committeeId, form.refused(showRefusal(person.refusal)));
    const outcome = await seatCommitteeMember(this.database, actor, {
      committeeId, personId: person.value.id, startsOn: form.values.startsOn, submission: form.submission,
    });
    if (!outcome.ok) return this.present(actor, committeeId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, 'The member is seated.');
  }

  private async present(actor: Actor, committeeId: string, form: FilledForm<object>): Promise<Page> {
    const name = accepted(await seeCommittees(this.database, actor)).find(({ id }) => id === committeeId)?.name ?? 'the committee';
    return presentForm({
      heading: `Seat a member on ${name}`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Seat member',
      questions: [
        { kind: 'text', name: 'person', label: 'Name or e-mail of the person' },
        { kind: 'date', name: 'startsOn', label: 'First day' },
      ],
    });
  }
}
