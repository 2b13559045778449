import { endAbsence } from '@golden-thread/application/organisation/record-absence';
import { seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { DeputyId, PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, postAddress } from './paths';

/** What is asked to end an absence early or late. */
export class EndAbsenceForm {
  @IsDay({ message: 'Enter the last day as a real date.' })
  endsOn!: CalendarDate;
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** End an absence early or late. */
@Controller(organisationPaths.endAbsence)
export class EndAbsencePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'deputy.open-end', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @Param('deputy', ParseId) deputyId: DeputyId): Promise<Page> {
    return this.present(actor, postId, deputyId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'deputy.end', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @Param('deputy', ParseId) deputyId: DeputyId, @FormBody(EndAbsenceForm) form: FilledForm<EndAbsenceForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, deputyId, form);
    const outcome = await endAbsence(this.database, actor, { deputyId, lastDay: form.values.endsOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, postId, deputyId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(postAddress(postId), 'The absence ends on that day.');
  }

  private async present(actor: Actor, postId: PostId, deputyId: DeputyId, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    const deputy = post.deputies.find(({ id }) => id === deputyId)?.name ?? 'the deputy';
    return organisationFormView({
      heading: `When does ${deputy} stop standing in for ${post.title}?`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Record last day',
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day as deputy' },
      ],
    });
  }
}
