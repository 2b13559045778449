import type { Database } from '@golden-thread/application';
import { type PlanView, saveServicePlan } from '@golden-thread/application/plan';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar';
import { blankServicePlan, type EvidenceHeading, evidenceHeadings, type ServicePlanContent, servicePlanSections } from '@golden-thread/domain/plan';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { shownAgain } from '../form/shown-again';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { findPlanToWrite } from './find-plan-to-write';
import { planPaths } from './paths';
import { planHeading } from './plan-heading';
import { WriteServicePlanForm } from './write-service-plan.form';

const navigation = { section: 'plans', trail: 'back' } as const;
const headings = Object.keys(evidenceHeadings) as EvidenceHeading[];

const present = (plan: PlanView, form: FilledForm<object>): Page =>
  new Page('plan/write-service-plan', {
    heading: 'Write sections and evidence',
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    sections: Object.entries(servicePlanSections).map(([key, { title, hint }]) => ({ key, title, hint })),
    evidence: headings.map((key) => ({ key, title: evidenceHeadings[key] })),
  });

/** The service's manager writes the plan's sections and its evidence; the draft is kept as it is, complete or not. */
@Controller(planPaths.content)
export class WriteServicePlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'service-plan.open-draft', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') id: string): Promise<Page> {
    const plan = await findPlanToWrite(this.database, actor, id);
    return present(plan, blankForm({ ...(plan.content ?? blankServicePlan) }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'service-plan.save-draft', navigation })
  async save(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan') id: string,
    @FormBody(WriteServicePlanForm) form: FilledForm<WriteServicePlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const plan = await findPlanToWrite(this.database, actor, id);
      return shownAgain((as) => present(plan, as), shown, blankForm({ ...(plan.content ?? blankServicePlan) }));
    };
    const checked = headings.reduce((so, key) => withDateError(so, key), form);
    if (!checked.ok) return again(checked);
    const saved = await saveServicePlan(this.database, actor, {
      planId: id, ...form.sent, content: contentOf(form.values),
    });
    if (!saved.ok) return again(form.refused(showRefusal(saved.refusal)));
    return new SeeOther(planPaths.of(saved.value.plan), 'Your draft is kept.');
  }
}

function withDateError(form: FilledForm<WriteServicePlanForm>, key: EvidenceHeading): FilledForm<WriteServicePlanForm> {
  const text = form.values.evidence?.[key]?.sourcedOn?.trim() ?? '';
  if (text === '' || isCalendarDate(text)) return form;
  return form.withError(`evidence.${key}.sourcedOn`, `The source's date under "${evidenceHeadings[key]}" is no date. Write it as 2026-03-31.`);
}

const contentOf = ({ sections, evidence }: WriteServicePlanForm): ServicePlanContent => ({
  sections: { ...blankServicePlan.sections, ...sections },
  evidence: Object.fromEntries(
    headings.map((key) => {
      const { text = '', sourcedOn = '', waivedBecause = '' } = evidence[key] ?? {};
      return [key, { text, sourcedOn: (sourcedOn.trim() || null) as CalendarDate | null, waivedBecause: waivedBecause.trim() || null }];
    }),
  ) as ServicePlanContent['evidence'],
});
