import { recordRecoveryPlanDecision } from '@golden-thread/application/recovery/decide-recovery-plan';
import { getRecoveryPlan, type RecoveryPlanView } from '@golden-thread/application/recovery/get-recovery-plans';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { recoveryLimits } from '@golden-thread/domain/recovery/recovery-plan';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString, ValidateIf } from 'class-validator';
import { UpTo } from '../../http/text-field';
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
import { formatParty, recoveryPlanStateLabels } from './labels';
import { recoveryPaths } from './paths';
import { recoveryPlanContentView } from './plan-content.view';

/** The director's decision. */
export class DecideRecoveryPlanForm {
  @IsIn(['approve', 'return'], { message: 'Choose whether you approve the plan or return it.' })
  decision!: 'approve' | 'return';

  @ValidateIf((form: DecideRecoveryPlanForm) => form.decision === 'return')
  @IsNotEmpty({ message: 'Say what must change: a plan is not returned without a reason.' })
  @IsString()
  @UpTo(recoveryLimits.text, 'The reason')
  reason = '';
}

/** The plan as it was submitted, above the question whether it stands. */
const decideRecoveryPlanView = (plan: RecoveryPlanView, form: FilledForm<object>): Page =>
  new Page('recovery/decision', {
    heading: `Decide recovery plan ${plan.reference}: ${plan.title}`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    isAwaited: plan.state === 'awaiting-decision' || form.isStale,
    state: recoveryPlanStateLabels[plan.state],
    written: plan.submittedOn && `${plan.authors.join(' and ')}, submitted on ${longDate(plan.submittedOn)}`,
    accountable: formatParty(plan.accountable),
    panelChair: formatParty(plan.panelChair),
    content: recoveryPlanContentView(plan),
  });

const navigation = { section: 'recovery', trail: 'back' } as const;

/** The director approves a recovery plan, or returns it with a reason. */
@Controller(recoveryPaths.decision)
export class DecideRecoveryPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.decide', audit: 'recovery-plan.open-decision', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return decideRecoveryPlanView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.decide', audit: 'recovery-plan.decide', navigation })
  async decide(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(DecideRecoveryPlanForm) form: FilledForm<DecideRecoveryPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      decideRecoveryPlanView(accepted(await getRecoveryPlan(this.database, person.actor, reference)), shown);
    if (!form.ok) return again(form);
    const { decision, reason } = form.values;
    const decided = await recordRecoveryPlanDecision(this.database, person.actor, {
      planId: reference, ...form.sent, decision, reason,
    });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    const { reference: decidedPlan } = decided.value;
    const banner = decision === 'approve' ? `You approved ${decidedPlan}.` : `You returned ${decidedPlan} with your reasons.`;
    return new SeeOther(recoveryPaths.of(decidedPlan), banner);
  }
}
