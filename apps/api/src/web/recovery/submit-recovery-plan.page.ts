import { getRecoveryPlanToSubmit, type RecoveryPlanToSubmit } from '@golden-thread/application/recovery/get-recovery-plans';
import { submitRecoveryPlan } from '@golden-thread/application/recovery/submit-recovery-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { recoveryPlanFaults } from '@golden-thread/domain/recovery/decide-submission';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { type FieldFault, faultsOf } from '../../http/refusals/show-refusal';
import { fieldError } from '../form/filled-form';
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
import { recoveryPaths } from './paths';
import { recoveryPlanContentView } from './plan-content.view';

/** Everything that will go to the director, each part with a way back to change it. */
const submitRecoveryPlanView = (person: SignedIn, plan: RecoveryPlanToSubmit, form: FilledForm<object>): Page =>
  new Page('recovery/submission', {
    heading: `Check recovery plan ${plan.reference} before you submit it`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference, 'draft'), text: 'Back to the draft' },
    form,
    change: recoveryPaths.of(plan.reference, 'draft'),
    director: plan.decidedBy,
    missing: missingIn(person, plan).map(({ field, message }) => fieldError(field, message, recoveryPaths.of(plan.reference, 'draft'))),
    content: recoveryPlanContentView(plan),
  });

/** What keeps the plan from being submitted, said before anybody tries; nothing while nothing is written. */
const missingIn = ({ council }: SignedIn, { content, submittedOn }: RecoveryPlanToSubmit): readonly FieldFault[] =>
  content === null ? [] : faultsOf(recoveryPlanFaults(content, { today: council.today, submittedOn, range: null }));

const navigation = { section: 'recovery', trail: 'back' } as const;

/** Nothing but the button: the answers were saved with the draft. */
export class SubmitRecoveryPlanForm {}

/** Check your answers, then send the plan to the director. */
@Controller(recoveryPaths.submission)
export class SubmitRecoveryPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.check-draft', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlanToSubmit(this.database, person.actor, reference));
    return submitRecoveryPlanView(person, plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.submit', navigation })
  async submit(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(SubmitRecoveryPlanForm) form: FilledForm<SubmitRecoveryPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      submitRecoveryPlanView(person, accepted(await getRecoveryPlanToSubmit(this.database, person.actor, reference)), shown);
    if (!form.ok) return again(form);
    const submitted = await submitRecoveryPlan(this.database, person.actor, {
      planId: reference, ...form.sent,
    });
    if (!submitted.ok) return again(form.refused(showRefusal(submitted.refusal), recoveryPaths.of(reference, 'draft')));
    return new SeeOther(recoveryPaths.of(submitted.value.reference), `The plan is with the ${submitted.value.director} for decision.`);
  }
}
