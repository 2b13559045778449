import type { Database } from '@golden-thread/application';
import { getCorporateReview, raiseCorporateIssue } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
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
import { reviewPaths } from './paths';
import { RaiseCorporateIssueForm } from './raise-corporate-issue.form';
import { presentIssue } from './raise-corporate-issue.presenter';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The corporate review gives services something to take back to their teams. */
@Controller(reviewPaths.issue)
export class RaiseCorporateIssueController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'corporate-review.open-issue', navigation })
  async show(@CurrentActor() actor: Actor, @Param('round') round: string): Promise<Page> {
    return presentIssue(accepted(await getCorporateReview(this.database, actor, round)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'corporate-review.raise-issue', navigation })
  async raise(
    @CurrentActor() actor: Actor,
    @Param('round') roundId: string,
    @FormBody(RaiseCorporateIssueForm) form: FilledForm<RaiseCorporateIssueForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) =>
      presentIssue(accepted(await getCorporateReview(this.database, actor, roundId)), shown);
    if (!form.ok) return again(form);
    const { text, services } = form.values;
    const raised = await raiseCorporateIssue(this.database, actor, { roundId, text, serviceIds: services, submission: form.submission });
    if (!raised.ok) return again(form.refused(showRefusal(raised.refusal)));
    return new SeeOther(reviewPaths.corporateOf(roundId), 'You raised the issue. The services answer it in their next review.');
  }
}
