import { type CorporateReviewView, getCorporateReview } from '@golden-thread/application/review/get-corporate-review';
import { raiseCorporateIssue } from '@golden-thread/application/review/raise-corporate-issue';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsNotEmpty, IsString } from 'class-validator';
import { IsId } from '../../http/id-field';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { roundName } from './labels';
import { reviewPaths } from './paths';

/** An issue for services to take back to their teams. */
export class RaiseCorporateIssueForm {
  @IsString()
  @IsNotEmpty({ message: 'Say what the services are to take back.' })
  @UpTo(reviewLimits.issue, 'The issue')
  text!: string;

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsId({ each: true, message: 'Choose services of the list.' })
  services: ServiceId[] = [];
}

/** What the services are to take back, and which. */
function raiseCorporateIssueView({ round, services }: CorporateReviewView, form: FilledForm<object>): Page {
  const ticked = [form.typed('services')].flat();
  return new Page('review/raise-corporate-issue', {
    heading: 'Raise an issue for services',
    area: 'Reviews',
    caption: `Corporate review, ${roundName(round)}`,
    back: { href: reviewPaths.corporateOf(round.id), text: 'Back to the corporate review' },
    form,
    services: services.map(({ serviceId, name }) => ({ value: serviceId, text: name, checked: ticked.includes(serviceId) })),
  });
}

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The corporate review gives services something to take back to their teams. */
@Controller(reviewPaths.issue)
export class RaiseCorporateIssuePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'corporate-review.open-issue', navigation })
  async show(@CurrentActor() actor: Actor, @Param('round') round: string): Promise<Page> {
    return raiseCorporateIssueView(accepted(await getCorporateReview(this.database, actor, round)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'corporate-review.raise-issue', navigation })
  async raise(
    @CurrentActor() actor: Actor,
    @Param('round') roundId: string,
    @FormBody(RaiseCorporateIssueForm) form: FilledForm<RaiseCorporateIssueForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) =>
      raiseCorporateIssueView(accepted(await getCorporateReview(this.database, actor, roundId)), shown);
    if (!form.ok) return again(form);
    const { text, services } = form.values;
    const raised = await raiseCorporateIssue(this.database, actor, { roundId, text, serviceIds: services, submission: form.submission });
    if (!raised.ok) return again(form.refused(showRefusal(raised.refusal)));
    return new SeeOther(reviewPaths.corporateOf(roundId), 'You raised the issue. The services answer it in their next review.');
  }
}
