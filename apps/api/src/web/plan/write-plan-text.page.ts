import type { PlanView } from '@golden-thread/application/plan/get-plan';
import { savePlanText } from '@golden-thread/application/plan/write-plan-text';
import type { Database } from '@golden-thread/application/shared/command';
import { blankPlanText, formatOverrun, overrunOf } from '@golden-thread/domain/plan-type/plan-text';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { fieldsOfText, PlanTextForm, planTextFormView, textOfForm } from '../key-plan/plan-text.form';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findPlanToWrite } from './find-plan';
import { planHeading } from './labels';
import { planPaths } from './paths';

type TypedPlan = PlanView & { readonly type: PlanType };

function writePlanTextView(plan: TypedPlan, form: FilledForm<object>): Page {
  const overrun = overrunOf(plan.type, plan.text ?? blankPlanText);
  return new Page('key-plan/content', {
    heading: `Write the ${plan.type.title.replace(/^./, (first) => first.toLowerCase())}`,
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    pages: plan.type.pages,
    overrun: overrun && `There are ${formatOverrun(overrun)}`,
    ...planTextFormView(plan.type, plan.mayReferTo, form),
  });
}

const navigation = { section: 'plans', trail: 'back' } as const;

/** Whoever writes a plan of one of the council’s own types writes it by that type’s sections. */
@Controller(planPaths.text)
export class WritePlanTextPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.open-text', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan', ParseId) id: PlanId): Promise<Page> {
    const plan = await this.read(person, id);
    return writePlanTextView(plan, blankForm(fieldsOfText(plan.text ?? blankPlanText), plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan.save-text', navigation })
  async save(@CurrentPerson() person: SignedIn, @Param('plan', ParseId) planId: PlanId, @FormBody(PlanTextForm) form: FilledForm<PlanTextForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const plan = await this.read(person, planId);
      return redisplay((as) => writePlanTextView(plan, as), shown, blankForm(fieldsOfText(plan.text ?? blankPlanText)));
    };
    if (!form.ok) return again(form);
    const saved = await savePlanText(this.database, person.actor, { planId, text: textOfForm(form.values), ...form.sent });
    if (!saved.ok) return again(form.refused(showRefusal(saved.refusal)));
    return new SeeOther(planPaths.of(saved.value.plan), 'Your draft is kept.');
  }

  /** A plan of a type of its own; one that is as plans always were has no such page. */
  private async read({ actor }: SignedIn, id: PlanId): Promise<TypedPlan> {
    const plan = await findPlanToWrite(this.database, actor, id);
    if (plan.type === null) throw new NotFoundException();
    return { ...plan, type: plan.type };
  }
}
