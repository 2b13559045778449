import type { Database } from '@golden-thread/application';
import { getRecoveryPlan, updateRecoveryPlan } from '@golden-thread/application/recovery';
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
import { monthWords } from './month-words';
import { recoveryPaths } from './paths';
import { UpdateRecoveryPlanForm } from './update-recovery-plan.form';
import { presentUpdate } from './update-recovery-plan.presenter';

const navigation = { section: 'recovery', trail: 'back' } as const;

/** The accountable manager reports on the earliest month that is still owed. */
@Controller(recoveryPaths.update)
export class UpdateRecoveryPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.open-update', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return presentUpdate(plan, person.council.today, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.update', navigation })
  async update(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(UpdateRecoveryPlanForm) form: FilledForm<UpdateRecoveryPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentUpdate(accepted(await getRecoveryPlan(this.database, person.actor, reference)), person.council.today, shown);
    if (!form.ok) return again(form);
    const { value, progress, planStatus, forecast, asks } = form.values;
    const updated = await updateRecoveryPlan(this.database, person.actor, {
      planId: reference, ...form.sent,
      update: { value: value || null, progress, planStatus, forecast, asks },
    });
    if (!updated.ok) return again(form.refused(showRefusal(updated.refusal)));
    const { month, late, reference: updatedPlan } = updated.value;
    const told = `The update for ${monthWords(month)} is with the panel${late ? ', marked as late' : ''}.`;
    return new SeeOther(recoveryPaths.of(updatedPlan), told);
  }
}
