import { getKeyPlan, type KeyPlanView } from '@golden-thread/application/key-plan/get-key-plans';
import { endKeyPlan, publishKeyPlan, reviewKeyPlan } from '@golden-thread/application/key-plan/keep-key-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { keyPlanLimits } from '@golden-thread/domain/key-plan/key-plan';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { keyPlanPaths } from './paths';

/** Where a plan is published, and since when. */
export class PublishKeyPlanForm {
  @IsDay({ message: 'Give the day on which it was published, such as 12 June 2026.' })
  publishedOn!: CalendarDate;

  @MustSay('PublicationPlaceMissing')
  @IsString()
  @UpTo(keyPlanLimits.place, 'The place')
  publishedAt = '';
}

/** A plan in force looked at again. */
export class ReviewKeyPlanForm {
  @IsIn(['stands', 'revise'], { message: 'Choose whether it stands or is written anew.' })
  outcome!: 'stands' | 'revise';

  @MustSay('ReviewNoteMissing')
  @IsString()
  @UpTo(keyPlanLimits.remark, 'What was learned')
  note = '';

  @IsDay({ message: 'Give the day on which it is looked at next, such as 15 March 2028.' })
  nextReviewOn!: CalendarDate;
}

/** A plan ended, with the reason. */
export class EndKeyPlanForm {
  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(keyPlanLimits.remark, 'The reason')
  reason = '';
}

const viewOf = (template: string, heading: (reference: string) => string) => (plan: KeyPlanView, form: FilledForm<object>): Page =>
  new Page(template, {
    heading: heading(plan.reference), caption: plan.title, area: 'Plans', back: { href: keyPlanPaths.of(plan.reference), text: `Back to ${plan.reference}` }, form,
    duty: plan.type.publication,
    outcomes: [
      { value: 'stands', text: 'No change: it stands as it is', hint: { text: 'Say because of what. It is looked at again on the day below.' }, checked: form.typed('outcome') === 'stands' },
      { value: 'revise', text: 'A new version is written', hint: { text: 'Say what is changed. What was approved is kept and can be read, and each approver is asked again.' }, checked: form.typed('outcome') === 'revise' },
    ],
  });

const publicationView = viewOf('key-plan/publication', (reference) => `Record the publication of ${reference}`);
const reviewView = viewOf('key-plan/review', (reference) => `Look at ${reference} again`);
const endView = viewOf('key-plan/end', (reference) => `End ${reference}`);

const navigation = { section: 'plans', trail: 'back' } as const;

/** Whoever owns a plan records where it is published. */
@Controller(keyPlanPaths.publication)
export class PublishKeyPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'key-plan.open-publication', navigation })
  async show(@CurrentActor() actor: Actor, @Param('plan') named: string): Promise<Page> {
    const plan = accepted(await getKeyPlan(this.database, actor, named));
    return publicationView(plan, blankForm({ publishedOn: plan.publishedOn ?? plan.today, publishedAt: plan.publishedAt }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'key-plan.publish', navigation })
  async publish(@CurrentActor() actor: Actor, @Param('plan') named: string, @FormBody(PublishKeyPlanForm) form: FilledForm<PublishKeyPlanForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => publicationView(accepted(await getKeyPlan(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const published = await publishKeyPlan(this.database, actor, { planId: named, ...form.values, ...form.sent });
    if (!published.ok) return again(form.refused(showRefusal(published.refusal)));
    return new SeeOther(keyPlanPaths.of(published.value.reference), 'Its publication is recorded.');
  }
}

/** Whoever owns a plan looks at it again, and says what was learned. */
@Controller(keyPlanPaths.review)
export class ReviewKeyPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'key-plan.open-review', navigation })
  async show(@CurrentActor() actor: Actor, @Param('plan') named: string): Promise<Page> {
    const plan = accepted(await getKeyPlan(this.database, actor, named));
    return reviewView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'key-plan.review', navigation })
  async review(@CurrentActor() actor: Actor, @Param('plan') named: string, @FormBody(ReviewKeyPlanForm) form: FilledForm<ReviewKeyPlanForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => reviewView(accepted(await getKeyPlan(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const reviewed = await reviewKeyPlan(this.database, actor, { planId: named, ...form.values, ...form.sent });
    if (!reviewed.ok) return again(form.refused(showRefusal(reviewed.refusal)));
    return new SeeOther(keyPlanPaths.of(reviewed.value.reference), 'The review is recorded.');
  }
}

/** The policy team ends a plan that is replaced or not wanted. */
@Controller(keyPlanPaths.end)
export class EndKeyPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'key-plan.open-end', navigation })
  async show(@CurrentActor() actor: Actor, @Param('plan') named: string): Promise<Page> {
    const plan = accepted(await getKeyPlan(this.database, actor, named));
    return endView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'key-plan.end', navigation })
  async end(@CurrentActor() actor: Actor, @Param('plan') named: string, @FormBody(EndKeyPlanForm) form: FilledForm<EndKeyPlanForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => endView(accepted(await getKeyPlan(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const ended = await endKeyPlan(this.database, actor, { planId: named, ...form.values, ...form.sent });
    if (!ended.ok) return again(form.refused(showRefusal(ended.refusal)));
    return new SeeOther(keyPlanPaths.of(ended.value.reference), 'The plan is ended.');
  }
}
