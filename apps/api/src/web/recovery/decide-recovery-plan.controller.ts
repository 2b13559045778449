import type { Database } from '@golden-thread/application';
import { decideRecoveryPlan, getRecoveryPlan } from '@golden-thread/application/recovery';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { DecideRecoveryPlanForm } from './decide-recovery-plan.form';
import { presentDecision } from './decide-recovery-plan.presenter';
import { recoveryPaths } from './paths';

const navigation = { section: 'recovery', trail: 'back' } as const;

/** The director approves a recovery plan, or returns it with a reason. */
@Controller(recoveryPaths.decision)
export class DecideRecoveryPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.decide', audit: 'recovery-plan.open-decision', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return presentDecision(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.decide', audit: 'recovery-plan.decide', navigation })
  async decide(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(DecideRecoveryPlanForm) form: FilledForm<DecideRecoveryPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentDecision(accepted(await getRecoveryPlan(this.database, person.actor, reference)), shown);
    if (!form.ok) return again(form);
    const { decision, reason } = form.values;
    const decided = await decideRecoveryPlan(this.database, person.actor, {
      planId: reference, ...form.sent, decision, reason,
    });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    const { reference: decidedPlan } = decided.value;
    const told = decision === 'approve' ? `You approved ${decidedPlan}.` : `You returned ${decidedPlan} with your reasons.`;
    return new SeeOther(recoveryPaths.of(decidedPlan), told);
  }
}
