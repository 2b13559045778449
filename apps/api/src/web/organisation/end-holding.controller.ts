import type { Database } from '@golden-thread/application';
import { endHolding, seePost } from '@golden-thread/application/organisation';
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
import { organisationPaths, postAddress } from './paths';
import { presentForm } from './present-form';
import { EndHoldingForm } from './end-holding.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** End somebody’s time in a post. */
@Controller(organisationPaths.endHolding)
export class EndHoldingController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'holding.open-end', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: string, @Param('holding', ParseId) holdingId: string): Promise<Page> {
    return this.present(actor, postId, holdingId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'holding.end', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: string, @Param('holding', ParseId) holdingId: string, @FormBody(EndHoldingForm) form: FilledForm<EndHoldingForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, holdingId, form);
    const outcome = await endHolding(this.database, actor, { holdingId, lastDay: form.values.endsOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, postId, holdingId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(postAddress(postId), 'The last day is recorded. From the day after, the next holder or the line manager answers for the post.');
  }

  private async present(actor: Actor, postId: string, holdingId: string, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    const holder = post.holdings.find(({ id }) => id === holdingId)?.name ?? 'the holder';
    return presentForm({
      heading: `End ${holder}’s time as ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Record last day',
      says: `${post.openTasks === 1 ? 'The open task of the post passes' : `${post.openTasks} open tasks of the post pass`} to the next holder, or to the line manager while it is vacant; whoever gets them is told.`,
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day in the post' },
      ],
    });
  }
}
