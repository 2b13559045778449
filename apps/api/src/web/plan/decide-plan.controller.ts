import type { Database } from '@golden-thread/application';
import { decidePlan, getPlan, type PlanView } from '@golden-thread/application/plan';
import { longDate } from '@golden-thread/domain/calendar';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { DecidePlanForm } from './decide-plan.form';
import { planPaths } from './paths';
import { presentPlanContent } from './plan-content.presenter';
import { planHeading } from './plan-heading';

const navigation = { section: 'plans', trail: 'back' } as const;

const present = (plan: PlanView, form: FilledForm<object>): Page =>
  new Page('plan/decision', {
    heading: `Decide ${planHeading(plan).replace(/^./, (first) => first.toLowerCase())}`,
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    isAwaited: plan.state === 'awaiting-decision' || form.isStale,
    written: plan.submittedOn && `${plan.names.authors.join(' and ')}, submitted on ${longDate(plan.submittedOn)}`,
    approveText: plan.kind === 'individual-plan' ? 'Agree' : 'Approve',
    ...presentPlanContent({ ...plan, mayWrite: false }),
  });

/** Whoever stands above a plan approves it, or returns it with a reason. */
@Controller(planPaths.decision)
export class DecidePlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  // A person's objectives are agreed by whoever manages them, whatever their role; the use case asks for more where a plan needs it.
  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.open-decision', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') id: string): Promise<Page> {
    const plan = accepted(await getPlan(this.database, actor, id));
    return present(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.decide', navigation })
  async decide(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan') id: string,
    @FormBody(DecidePlanForm) form: FilledForm<DecidePlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => present(accepted(await getPlan(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const decided = await decidePlan(this.database, actor, {
      planId: id, ...form.sent, ...form.values,
    });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(planPaths.of(decided.value.plan), form.values.decision === 'approve' ? 'You approved the plan.' : 'You returned the plan with your reasons.');
  }
}
