import type { Database } from '@golden-thread/application';
import { getRecoveryPlan, saveRecoveryDraft } from '@golden-thread/application/recovery';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { shownAgain } from '../form/shown-again';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { contentOf, fieldsOf } from './draft-content';
import { DraftRecoveryPlanForm } from './draft-recovery-plan.form';
import { presentDraft } from './draft-recovery-plan.presenter';
import { recoveryPaths } from './paths';

const navigation = { section: 'recovery', trail: 'back' } as const;

/** The accountable manager writes the plan, in as many sittings as it takes. */
@Controller(recoveryPaths.draft)
export class DraftRecoveryPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.open-draft', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return presentDraft(plan, person.council.today, blankForm(fieldsOf(plan.content), plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.save-draft', navigation })
  async save(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(DraftRecoveryPlanForm) form: FilledForm<DraftRecoveryPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
      return shownAgain((as) => presentDraft(plan, person.council.today, as), shown, blankForm(fieldsOf(plan.content), plan.version));
    };
    if (!form.ok) return again(form);
    const saved = await saveRecoveryDraft(this.database, person.actor, {
      planId: reference, ...form.sent, content: contentOf(form.values),
    });
    if (!saved.ok) return again(form.refused(showRefusal(saved.refusal)));
    return form.values.then === 'check'
      ? new SeeOther(recoveryPaths.of(saved.value.reference, 'submission'))
      : new SeeOther(recoveryPaths.of(saved.value.reference), 'The draft is saved. Only you and your deputy can change it.');
  }
}
