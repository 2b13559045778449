import { getRecoveryPlan, type RecoveryPlanView } from '@golden-thread/application/recovery/get-recovery-plans';
import { updateRecoveryPlan } from '@golden-thread/application/recovery/update-recovery-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, longDate, monthName } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { recoveryLimits, recoveryValuePattern } from '@golden-thread/domain/recovery/recovery-plan';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsString, Matches } from 'class-validator';
import { orEmpty, UpTo } from '../../http/text-field';
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
import { formatValue, planStatusLabels, recoveryPlanStateLabels, unitBeside } from './labels';
import { recoveryPaths } from './paths';
import { recoveryPlanContentView } from './plan-content.view';


/** One month's report. */
export class UpdateRecoveryPlanForm {
  @Matches(orEmpty(recoveryValuePattern), { message: 'The value must be a number such as 73.1, without unit or thousands separator.' })
  value = '';

  @IsNotEmpty({ message: 'Say what was done this month, action by action.' })
  @IsString()
  @UpTo(recoveryLimits.text)
  progress = '';

  @IsIn(['on-track', 'at-risk', 'off-track'], { message: 'Choose whether the plan is on track, at risk or off track.' })
  planStatus!: 'on-track' | 'at-risk' | 'off-track';

  @IsNotEmpty({ message: 'Say when you now expect the measure to be back on target.' })
  @IsString()
  @UpTo(recoveryLimits.text)
  forecast = '';

  @IsString()
  @UpTo(recoveryLimits.text)
  asks = '';

  @Transform(({ value }) => value === 'yes')
  @IsBoolean()
  confirmed = false;
}

/** One month's report, beside what the plan expected of it. */
function updateRecoveryPlanView(plan: RecoveryPlanView, today: CalendarDate, form: FilledForm<object>): Page {
  const owed = plan.months.find(({ state }) => state === 'asked' || state === 'missed');
  const expected = owed && plan.content?.trajectory.find(({ month }) => month === owed.month)?.value;
  return new Page('recovery/update', {
    heading: owed ? `Report on ${plan.reference} for ${monthName(owed.month)}` : `Report on ${plan.reference}`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    caption: plan.title,
    form,
    owed: owed && { due: longDate(owed.dueOn), wording: formatDueDate(owed.dueOn, today), late: owed.dueOn < today },
    state: recoveryPlanStateLabels[plan.state],
    expected: formatValue(expected || null, plan.measure),
    unit: unitBeside(plan.measure),
    content: recoveryPlanContentView(plan),
    statuses: Object.entries(planStatusLabels).map(([value, { word }]) => ({ value, text: word, checked: form.typed('planStatus') === value })),
  });
}

const navigation = { section: 'recovery', trail: 'back' } as const;

/** The accountable manager reports on the earliest month that is still owed. */
@Controller(recoveryPaths.update)
export class UpdateRecoveryPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.open-update', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return updateRecoveryPlanView(plan, person.council.today, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.update', navigation })
  async update(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(UpdateRecoveryPlanForm) form: FilledForm<UpdateRecoveryPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      updateRecoveryPlanView(accepted(await getRecoveryPlan(this.database, person.actor, reference)), person.council.today, shown);
    if (!form.ok) return again(form);
    const { value, progress, planStatus, forecast, asks, confirmed } = form.values;
    const updated = await updateRecoveryPlan(this.database, person.actor, {
      planId: reference, ...form.sent, confirmed,
      update: { value: value || null, progress, planStatus, forecast, asks },
    });
    if (!updated.ok) {
      const shown = await again(form.refused(showRefusal(updated.refusal)));
      return updated.refusal.code === 'UpdateValueSurprising' ? shown.with({ confirm: value }) : shown;
    }
    const { month, late, reference: updatedPlan } = updated.value;
    const banner = `The update for ${monthName(month)} is with the panel${late ? ', marked as late' : ''}.`;
    return new SeeOther(recoveryPaths.of(updatedPlan), banner);
  }
}
