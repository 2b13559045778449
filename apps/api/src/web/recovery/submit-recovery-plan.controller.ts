import type { Database } from '@golden-thread/application';
import { getRecoveryPlan, submitRecoveryPlan } from '@golden-thread/application/recovery';
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
import { recoveryPaths } from './paths';
import { presentSubmission } from './submit-recovery-plan.presenter';

const navigation = { section: 'recovery', trail: 'back' } as const;

/** Nothing but the button: the answers were saved with the draft. */
export class SubmitRecoveryPlanForm {}

/** Check your answers, then send the plan to the director. */
@Controller(recoveryPaths.submission)
export class SubmitRecoveryPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.check-draft', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return presentSubmission(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.submit', navigation })
  async submit(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(SubmitRecoveryPlanForm) form: FilledForm<SubmitRecoveryPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentSubmission(accepted(await getRecoveryPlan(this.database, person.actor, reference)), shown);
    if (!form.ok) return again(form);
    const submitted = await submitRecoveryPlan(this.database, person.actor, {
      planId: reference, ...form.sent,
    });
    if (!submitted.ok) return again(form.refused(showRefusal(submitted.refusal)));
    return new SeeOther(recoveryPaths.of(submitted.value.reference), `The plan is with the ${submitted.value.director} for decision.`);
  }
}
