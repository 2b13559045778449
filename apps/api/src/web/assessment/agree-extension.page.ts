import { agreeExtension, type CaseToExtend, getCaseToExtend } from '@golden-thread/application/assessment/agree-extension';
import type { Database } from '@golden-thread/application/shared/command';
import { extensionReasonLimit } from '@golden-thread/domain/assessment/decide-extension';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanningApplicationId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { historyPaths } from '../history/paths';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

/** More time as it was agreed with the applicant. */
export class AgreeExtensionForm {
  @IsDay({ message: 'Give the day until which more time was agreed.' })
  to!: CalendarDate;

  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(extensionReasonLimit, 'The reason')
  reason = '';
}

const agreeExtensionView = ({ id, reference, caseOfficer, dueOn, extendedTo, extensionReason, decidedOn, mayExtend }: CaseToExtend, form: FilledForm<object>): Page =>
  new Page('assessment/agree-extension', {
    heading: `More time for ${reference}`,
    area: 'Assessments',
    back: { href: assessmentPaths.planning, text: 'Back to planning performance' },
    form,
    mayExtend,
    facts: [
      { key: 'Case officer', value: caseOfficer },
      { key: 'Due', value: shortDate(dueOn) },
      ...(extendedTo === null ? [] : [{ key: 'More time already', value: `${shortDate(extendedTo)}: ${extensionReason === '' ? 'no reason is known' : extensionReason}` }]),
      ...(decidedOn === null ? [] : [{ key: 'Decided', value: shortDate(decidedOn) }]),
    ],
    history: historyPaths.of('planning-application', id),
  });

const navigation = { section: 'assessments', trail: 'back' } as const;

/** A case officer, or whoever runs a service, records more time that was agreed for a case, with its reason. */
@Controller(assessmentPaths.planningExtension)
export class AgreeExtensionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'planning-application.open-extension', navigation })
  async show(@CurrentActor() actor: Actor, @Param('application', ParseId) id: PlanningApplicationId): Promise<Page> {
    return agreeExtensionView(accepted(await getCaseToExtend(this.database, actor, id)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'planning-application.extend', navigation })
  async agree(@CurrentActor() actor: Actor, @Param('application', ParseId) id: PlanningApplicationId, @FormBody(AgreeExtensionForm) form: FilledForm<AgreeExtensionForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => agreeExtensionView(accepted(await getCaseToExtend(this.database, actor, id)), filled);
    if (!form.ok) return again(form);
    const { to, reason } = form.values;
    const agreed = await agreeExtension(this.database, actor, { applicationId: id, to, reason, submission: form.submission });
    return agreed.ok ? new SeeOther(assessmentPaths.planning, `${agreed.value.reference} has time until ${shortDate(to)}.`) : again(form.refused(showRefusal(agreed.refusal)));
  }
}
