import type { PlanView } from '@golden-thread/application/plan/get-plan';
import { saveServicePlan } from '@golden-thread/application/plan/write-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { isCalendarDate } from '@golden-thread/domain/calendar/dates';
import {
  blankServicePlan,
  type EvidenceHeading,
  evidenceHeadings,
  type ServicePlanContent,
  servicePlanLimits,
  servicePlanSections,
} from '@golden-thread/domain/plan/service-plan-content';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { normalText, textOrNull } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsOptional, IsString, ValidateNested } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findPlanToWrite } from './find-plan';
import { planHeading } from './labels';
import { planPaths } from './paths';

/** One heading of evidence: filled, or waived with the reason. */
class EvidenceFields {
  @IsString()
  @UpTo(servicePlanLimits.evidence, 'The evidence')
  text = '';

  @IsString()
  sourcedOn = '';

  @IsString()
  @UpTo(servicePlanLimits.waiver, 'The reason')
  waivedBecause = '';
}


/** The four sections, in the plan's own order. */
class SectionFields implements Record<keyof typeof servicePlanSections, string> {
  @IsString() @UpTo(servicePlanLimits.section, 'The section') measures = '';
  @IsString() @UpTo(servicePlanLimits.section, 'The section') projects = '';
  @IsString() @UpTo(servicePlanLimits.section, 'The section') risks = '';
  @IsString() @UpTo(servicePlanLimits.section, 'The section') workforce = '';
}

/** The six headings of evidence. */
class EvidenceByHeading implements Record<keyof typeof evidenceHeadings, EvidenceFields> {
  @ValidateNested() @Type(() => EvidenceFields) legislation = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) demography = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) 'social-trends' = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) customers = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) 'past-performance' = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) workforce = new EvidenceFields();
}

/** A service plan's sections and evidence, complete or not: a draft is kept as it is. */
export class WriteServicePlanForm {
  @IsOptional() @ValidateNested() @Type(() => SectionFields) sections = new SectionFields();

  @IsOptional() @ValidateNested() @Type(() => EvidenceByHeading) evidence = new EvidenceByHeading();
}

const navigation = { section: 'plans', trail: 'back' } as const;
const headings = Object.keys(evidenceHeadings) as EvidenceHeading[];

const writeServicePlanView = (plan: PlanView, form: FilledForm<object>): Page =>
  new Page('plan/write-service-plan', {
    heading: plan.type === null ? 'Write sections and evidence' : 'Write the evidence',
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    sections: (plan.type === null ? Object.entries(servicePlanSections) : []).map(([key, { title, hint }]) => ({ key, title, hint })),
    evidence: headings.map((key) => ({ key, title: evidenceHeadings[key] })),
  });

/** The service's manager writes the plan's sections and its evidence; the draft is kept as it is, complete or not. */
@Controller(planPaths.content)
export class WriteServicePlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'service-plan.open-draft', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) id: PlanId): Promise<Page> {
    const plan = await findPlanToWrite(this.database, actor, id);
    return writeServicePlanView(plan, blankForm({ ...(plan.content ?? blankServicePlan) }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'service-plan.save-draft', navigation })
  async save(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) id: PlanId,
    @FormBody(WriteServicePlanForm) form: FilledForm<WriteServicePlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const plan = await findPlanToWrite(this.database, actor, id);
      return redisplay((as) => writeServicePlanView(plan, as), shown, blankForm({ ...(plan.content ?? blankServicePlan) }));
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
  const text = normalText(form.values.evidence?.[key]?.sourcedOn ?? '');
  if (text === '' || isCalendarDate(text)) return form;
  return form.withError(`evidence.${key}.sourcedOn`, `The source's date under "${evidenceHeadings[key]}" is no date. Give a real day, month and year.`);
}

const contentOf = ({ sections, evidence }: WriteServicePlanForm): ServicePlanContent => ({
  sections: { ...blankServicePlan.sections, ...sections },
  evidence: Object.fromEntries(
    headings.map((key) => {
      const { text = '', sourcedOn = '', waivedBecause = '' } = evidence[key] ?? {};
      const day = normalText(sourcedOn);
      return [key, { text, sourcedOn: isCalendarDate(day) ? day : null, waivedBecause: textOrNull(waivedBecause) }];
    }),
  ) as ServicePlanContent['evidence'],
});
