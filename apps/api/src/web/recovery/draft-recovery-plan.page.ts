/** The page on which a manager writes a recovery plan, in as many sittings as it takes. */

import { getRecoveryPlan, getRecoveryPlanWithMeasure, type RecoveryPlanView, type RecoveryPlanWithMeasure } from '@golden-thread/application/recovery/get-recovery-plans';
import { saveRecoveryDraft } from '@golden-thread/application/recovery/submit-recovery-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { monthName } from '@golden-thread/domain/calendar/date-format';
import { addMonths, type CalendarDate, type Month, monthHolding } from '@golden-thread/domain/calendar/dates';
import { firstDraft } from '@golden-thread/domain/recovery/first-draft';
import { recoveryLimits, recoveryMonthPattern, type RecoveryPlanContent, recoveryValuePattern } from '@golden-thread/domain/recovery/recovery-plan';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { orEmpty, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { unitBeside } from './labels';
import { recoveryPaths } from './paths';

const decimal = orEmpty(recoveryValuePattern);
const figure = (name: string) => ({ message: `${name} must be a number such as 71.2, without unit or thousands separator.` });

class ActionRow {
  @IsString()
  @UpTo(recoveryLimits.step, 'The step')
  step = '';

  @IsString()
  @UpTo(recoveryLimits.owner, 'The owner')
  owner = '';

  @IsDay({ orEmpty: true, message: 'The date of an action must be a real date, such as 30 October 2026.' })
  dueOn: CalendarDate | '' = '';

  @IsString()
  @UpTo(recoveryLimits.prediction, 'The prediction')
  prediction = '';
}

class TrajectoryRow {
  @Matches(recoveryMonthPattern, { message: 'The month must be a month of the plan. Open the page again.' })
  month!: Month;

  @Matches(decimal, figure('A value of the trajectory'))
  value = '';
}

/** The draft as far as it is written; only its shape is checked here, what is missing is said when it is submitted. */
export class DraftRecoveryPlanForm {
  @IsString()
  @UpTo(recoveryLimits.text)
  objective = '';

  @IsString()
  @UpTo(recoveryLimits.text)
  causes = '';

  @Matches(decimal, figure('The value now'))
  startValue = '';

  @Matches(decimal, figure('The value to reach'))
  goalValue = '';

  @IsString()
  @UpTo(recoveryLimits.text)
  resources = '';

  @IsOptional()
  @IsString()
  @UpTo(recoveryLimits.cost, 'The cost')
  cost = '';

  @IsOptional()
  @IsString()
  @UpTo(recoveryLimits.finance, 'Who confirmed the cost')
  finance = '';

  @IsOptional()
  @IsDay({ orEmpty: true, message: 'The day on which Finance confirmed the cost must be a real date, such as 28 August 2026.' })
  financeOn: CalendarDate | '' = '';

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(recoveryLimits.actions, { message: `A plan has at most ${recoveryLimits.actions} actions. Put some together.` })
  @ValidateNested({ each: true })
  @Type(() => ActionRow)
  actions: ActionRow[] = [];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(recoveryLimits.months, { message: `A plan looks at most ${recoveryLimits.months} months ahead. Leave later ones out.` })
  @ValidateNested({ each: true })
  @Type(() => TrajectoryRow)
  trajectory: TrajectoryRow[] = [];

  @IsIn(['save', 'check'], { message: 'Choose whether to save the draft or to check it.' })
  then!: 'save' | 'check';
}

/** What was typed, as a plan says it: rows left empty are no actions. */
const contentOf = (form: DraftRecoveryPlanForm): RecoveryPlanContent => ({
  objective: normalText(form.objective),
  causes: normalText(form.causes),
  resources: normalText(form.resources),
  cost: normalText(form.cost),
  finance: normalText(form.finance),
  financeOn: form.financeOn,
  startValue: form.startValue || null,
  goalValue: form.goalValue || null,
  trajectory: form.trajectory.filter(({ value }) => value !== '').map(({ month, value }) => ({ month, value })),
  actions: form.actions
    .filter(({ step, owner, prediction, dueOn }) => !isBlank(`${step}${owner}${prediction}${dueOn}`))
    .map(({ step, owner, dueOn, prediction }) => ({ step, owner, dueOn, prediction })),
});

/** What a plan that is not written yet begins with. */
const begun = ({ content, standing, reported, accountable }: RecoveryPlanWithMeasure, today: CalendarDate): RecoveryPlanContent =>
  content ??
  firstDraft({
    measure: standing && { ...standing, value: standing.figure?.value ?? null },
    reported, owner: accountable.postTitle, months: monthsAhead(today),
  });

/** A plan as the form's fields. */
const fieldsOf = (content: RecoveryPlanContent | null): Record<string, unknown> =>
  content === null ? {} : { ...content, startValue: content.startValue ?? '', goalValue: content.goalValue ?? '' };

const actionRows = 6;
const trajectoryMonths = 9;

/** The plan as a form: what is to be reached, why it went wrong, the way there month by month, and who does what by when. */
function draftRecoveryPlanView(plan: RecoveryPlanView, today: CalendarDate, form: FilledForm<object>): Page {
  const expected = new Map(plan.content?.trajectory.map(({ month, value }) => [month, value]));
  return new Page('recovery/draft', {
    heading: `Write recovery plan ${plan.reference}: ${plan.title}`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    director: plan.director.postTitle,
    unit: unitBeside(plan.measure),
    actionRows: Array.from({ length: rowsFor(plan, form) }, (_, index) => index),
    openRows: openRowsFor(plan, form),
    trajectory: monthsFor(plan, today).map((month, index) => {
      const typed = form.typed(`trajectory.${index}.month`) === month ? form.typed(`trajectory.${index}.value`) : undefined;
      return { index, month, name: monthName(month), value: typed ?? expected.get(month) ?? '' };
    }),
  });
}

/** Actions that stand open: those that are written or at fault, and one to fill; the others are folded away. */
function openRowsFor(plan: RecoveryPlanView, form: FilledForm<object>): number {
  const rows = rowsFor(plan, form);
  const isOpen = (index: number): boolean => ['step', 'owner', 'dueOn', 'prediction'].some((part) => form.typed(`actions.${index}.${part}`) !== '' || form.error(`actions.${index}.${part}`) !== undefined);
  return Math.min(rows, Array.from({ length: rows }, (_, index) => index).findLastIndex(isOpen) + 2);
}

/** As many actions as the plan or the form has, and some to fill: none that was written elsewhere is lost by saving here. */
function rowsFor({ content }: RecoveryPlanView, form: FilledForm<object>): number {
  const typed = form.typed('actions');
  const written = Math.max(content?.actions.length ?? 0, Array.isArray(typed) ? typed.length : 0);
  return Math.min(Math.max(actionRows, written), recoveryLimits.actions);
}

const monthsAhead = (today: CalendarDate): readonly Month[] => Array.from({ length: trajectoryMonths }, (_, index) => monthHolding(addMonths(today, index + 1)));

/** The months ahead, and those that the plan names already. */
function monthsFor({ content }: RecoveryPlanView, today: CalendarDate): readonly Month[] {
  return [...new Set([...(content?.trajectory ?? []).map(({ month }) => month), ...monthsAhead(today)])].sort().slice(0, recoveryLimits.months);
}

const navigation = { section: 'recovery', trail: 'back' } as const;

/** The accountable manager writes the plan, in as many sittings as it takes. */
@Controller(recoveryPaths.draft)
export class DraftRecoveryPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.write', audit: 'recovery-plan.open-draft', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const found = accepted(await getRecoveryPlanWithMeasure(this.database, person.actor, reference));
    const plan = { ...found, content: begun(found, person.council.today) };
    return draftRecoveryPlanView(plan, person.council.today, blankForm(fieldsOf(plan.content), plan.version)).with({ begun: found.content === null });
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
      return redisplay((as) => draftRecoveryPlanView(plan, person.council.today, as), shown, blankForm(fieldsOf(plan.content), plan.version));
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
