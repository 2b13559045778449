import { recordPlanDecision } from '@golden-thread/application/plan/decide-plan';
import { getPlan, type PlanView } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { planLimits } from '@golden-thread/domain/plan/plan';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { planHeading } from './labels';
import { planPaths } from './paths';
import { planContentView } from './plan-content.view';

/** The decision on a plan. */
export class DecidePlanForm {
  @IsIn(['approve', 'return'], { message: 'Choose whether you approve the plan or return it.' })
  decision!: 'approve' | 'return';

  @MustSay<DecidePlanForm>('PlanReturnReasonMissing', ({ decision }) => decision === 'return')
  @IsString()
  @UpTo(planLimits.returnReason, 'The reason')
  reason = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;

const decidePlanView = (plan: PlanView, form: FilledForm<object>): Page =>
  new Page('plan/decision', {
    heading: `${plan.mayTakeUp ? 'Take up again:' : 'Decide'} ${planHeading(plan).replace(/^./, (first) => first.toLowerCase())}`,
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    isAwaited: plan.state === 'awaiting-decision' || plan.mayTakeUp || form.isStale,
    takesUp: plan.mayTakeUp,
    written: plan.submittedOn && `${plan.names.authors.join(' and ')}, submitted on ${longDate(plan.submittedOn)}`,
    approveText: plan.kind === 'individual-plan' ? 'Agree' : 'Approve',
    ...planContentView({ ...plan, mayWrite: false }),
  });

/** Whoever stands above a plan approves it, or returns it with a reason. */
@Controller(planPaths.decision)
export class DecidePlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  // A person's objectives are agreed by whoever manages them, whatever their role; the use case asks for more where a plan needs it.
  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.open-decision', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) id: PlanId): Promise<Page> {
    const plan = accepted(await getPlan(this.database, actor, id));
    return decidePlanView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.decide', navigation })
  async decide(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) id: PlanId,
    @FormBody(DecidePlanForm) form: FilledForm<DecidePlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => decidePlanView(accepted(await getPlan(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const decided = await recordPlanDecision(this.database, actor, {
      planId: id, ...form.sent, ...form.values,
    });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(planPaths.of(decided.value.plan), form.values.decision === 'approve' ? 'You approved the plan.' : 'You returned the plan with your reasons.');
  }
}
