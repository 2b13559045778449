import { recordRecoveryPlanDecision } from '@golden-thread/application/recovery/decide-recovery-plan';
import { getRecoveryPlanWithMeasure, type RecoveryPlanWithMeasure } from '@golden-thread/application/recovery/get-recovery-plans';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { NewCondition } from '@golden-thread/domain/recovery/conditions';
import { recoveryLimits } from '@golden-thread/domain/recovery/recovery-plan';
import type { PostId } from '@golden-thread/domain/shared/id';
import { isBlank } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, ValidateIf, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import type { FieldFault } from '../../http/refusals/show-refusal';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { formatParty, recoveryPlanStateLabels } from './labels';
import { recoveryPaths } from './paths';
import { recoveryPlanContentView } from './plan-content.view';
import { changesSinceReturnView, measureNowView } from './to-decide.view';

class ConditionRow {
  @IsString()
  @UpTo(recoveryLimits.condition, 'The condition')
  text = '';

  @ValidateIf((row: ConditionRow) => row.postId !== '')
  @IsId({ message: 'Choose who answers for the condition.' })
  postId: PostId | '' = '';

  @IsDay({ orEmpty: true, message: 'The day must be a real date, such as 30 October 2026.' })
  dueOn: CalendarDate | '' = '';
}

/** The director's decision. */
export class DecideRecoveryPlanForm {
  @IsIn(['approve', 'approve-with-conditions', 'return'], { message: 'Choose whether you approve the plan or return it.' })
  decision!: 'approve' | 'approve-with-conditions' | 'return';

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(recoveryLimits.conditions, { message: `An approval has at most ${recoveryLimits.conditions} conditions. Put some together.` })
  @ValidateNested({ each: true })
  @Type(() => ConditionRow)
  conditions: ConditionRow[] = [];

  @MustSay<DecideRecoveryPlanForm>({ message: 'Say what must change: a plan is not returned without a reason.' }, ({ decision }) => decision === 'return')
  @IsString()
  @UpTo(recoveryLimits.text, 'The reason')
  reason = '';
}

/** The conditions that say anything, each with its place on the form. */
const conditionsKept = ({ conditions }: DecideRecoveryPlanForm): readonly { readonly condition: NewCondition; readonly index: number }[] =>
  conditions.map(({ text, postId, dueOn }, index) => ({ condition: { text, postId: postId || null, dueOn }, index })).filter(({ condition }) => !isBlank(`${condition.text}${condition.dueOn}`));

/** Faults of conditions where the form has them: rows that were left empty before one are counted again. */
const faultsOnForm = (form: DecideRecoveryPlanForm, faults: readonly FieldFault[]): readonly FieldFault[] => {
  const kept = conditionsKept(form);
  return faults.map((fault) => ({ ...fault, field: fault.field.replace(/^conditions\.(\d+)/, (_, place) => `conditions.${kept[Number(place)]?.index ?? 0}`) }));
};

const conditionRows = [0, 1, 2];

/** How far off, since when, what is planned, what it costs and what changed since it was returned; and below it the question whether it stands. */
function decideRecoveryPlanView(plan: RecoveryPlanWithMeasure, form: FilledForm<object>): Page {
  const others = new Map([plan.director, plan.requester].map((party) => [party.postId, party]));
  const owners = [{ value: '', text: formatParty(plan.accountable) }, ...[...others.values()].map((party) => ({ value: party.postId, text: formatParty(party) }))];
  return new Page('recovery/decision', {
    heading: `Decide recovery plan ${plan.reference}: ${plan.title}`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    isAwaited: plan.state === 'awaiting-decision' || form.isStale,
    state: recoveryPlanStateLabels[plan.state],
    written: plan.submittedOn && `${plan.authors.join(' and ')}, submitted on ${longDate(plan.submittedOn)}`,
    accountable: formatParty(plan.accountable),
    panelChair: formatParty(plan.panelChair),
    measure: measureNowView(plan),
    since: changesSinceReturnView(plan),
    content: recoveryPlanContentView(plan),
    conditions: conditionRows.map((index) => ({
      index,
      owners: owners.map((owner) => ({ ...owner, selected: form.typed(`conditions.${index}.postId`) === owner.value })),
    })),
  });
}

const navigation = { section: 'recovery', trail: 'back' } as const;

const banners = {
  approve: (plan: string) => `You approved ${plan}.`,
  'approve-with-conditions': (plan: string) => `You approved ${plan} with conditions. Each is asked of its owner.`,
  return: (plan: string) => `You returned ${plan} with your reasons.`,
} as const;

/** The director approves a recovery plan, under conditions or without, or returns it with a reason. */
@Controller(recoveryPaths.decision)
export class DecideRecoveryPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.decide', audit: 'recovery-plan.open-decision', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlanWithMeasure(this.database, person.actor, reference));
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
      decideRecoveryPlanView(accepted(await getRecoveryPlanWithMeasure(this.database, person.actor, reference)), shown);
    if (!form.ok) return again(form);
    const { decision, reason } = form.values;
    const conditions = conditionsKept(form.values).map(({ condition }) => condition);
    const decided = await recordRecoveryPlanDecision(this.database, person.actor, { planId: reference, ...form.sent, decision, reason, conditions });
    if (!decided.ok) {
      const refused = showRefusal(decided.refusal);
      return again(form.refused({ ...refused, faults: faultsOnForm(form.values, refused.faults) }));
    }
    const { reference: decidedPlan } = decided.value;
    return new SeeOther(recoveryPaths.of(decidedPlan), banners[decision](decidedPlan));
  }
}
