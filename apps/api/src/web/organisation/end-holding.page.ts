import { endHolding } from '@golden-thread/application/organisation/change-holding';
import { seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { isPowerful } from '@golden-thread/domain/authority/power-request';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { HoldingId, PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { changedOrAsked, powerReasonQuestion, WithPowerReason } from '../authority/asked';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, postAddress } from './paths';

/** What is asked to end somebody’s time in a post. */
export class EndHoldingForm extends WithPowerReason {
  @IsDay({ message: 'Enter the last day as a real date.' })
  endsOn!: CalendarDate;
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** End somebody’s time in a post. */
@Controller(organisationPaths.endHolding)
export class EndHoldingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'holding.open-end', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @Param('holding', ParseId) holdingId: HoldingId): Promise<Page> {
    return this.present(actor, postId, holdingId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'holding.end', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @Param('holding', ParseId) holdingId: HoldingId, @FormBody(EndHoldingForm) form: FilledForm<EndHoldingForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, holdingId, form);
    const outcome = await endHolding(this.database, actor, { holdingId, lastDay: form.values.endsOn, reason: form.values.reason, submission: form.submission });
    if (!outcome.ok) return this.present(actor, postId, holdingId, form.refused(showRefusal(outcome.refusal)));
    return changedOrAsked(outcome.value.requested, { at: postAddress(postId), banner: 'The last day is recorded. From the day after, the next holder or the line manager answers for the post.' });
  }

  private async present(actor: Actor, postId: PostId, holdingId: HoldingId, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    const holder = post.holdings.find(({ id }) => id === holdingId)?.name ?? 'the holder';
    return organisationFormView({
      heading: `End ${holder}’s time as ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Record last day',
      says: `${post.openTasks === 1 ? 'The open task of the post passes' : `${post.openTasks} open tasks of the post pass`} to the next holder, or to the line manager while it is vacant; whoever gets them is told.`,
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day in the post' },
        ...(isPowerful(post.roles) ? [powerReasonQuestion('Needed where a known last day is put off: another person decides that.')] : []),
      ],
    });
  }
}
