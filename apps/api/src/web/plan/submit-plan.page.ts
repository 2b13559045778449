import type { PlanView } from '@golden-thread/application/plan/get-plan';
import { submitPlan } from '@golden-thread/application/plan/submit-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findPlanToWrite } from './find-plan';
import { planHeading } from './labels';
import { planPaths } from './paths';
import { planContentView } from './plan-content.view';

const navigation = { section: 'plans', trail: 'back' } as const;

/** A form that is only its button. */
class SubmitPlanForm {}

const submitPlanView = (plan: PlanView, form: FilledForm<object>): Page =>
  new Page('plan/submission', {
    heading: 'Check and submit',
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    missing: plan.missing,
    decider: plan.decidedBy ?? plan.names.deciderPost,
    ...planContentView({ ...plan, mayWrite: false }),
  });

/** The writer looks through the plan once more and sends it to whoever decides it. */
@Controller(planPaths.submission)
export class SubmitPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.open-submission', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) id: PlanId): Promise<Page> {
    const plan = await findPlanToWrite(this.database, actor, id);
    return submitPlanView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.submit', navigation })
  async submit(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) id: PlanId,
    @FormBody(SubmitPlanForm) form: FilledForm<SubmitPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => submitPlanView(await findPlanToWrite(this.database, actor, id), shown);
    if (!form.ok) return again(form);
    const submitted = await submitPlan(this.database, actor, { planId: id, ...form.sent });
    if (!submitted.ok) return again(form.refused(showRefusal(submitted.refusal)));
    return new SeeOther(planPaths.of(submitted.value.plan), 'You submitted the plan.');
  }
}
