import { isBlank } from '@golden-thread/domain/shared/text';
import { recordExceptionDecision } from '@golden-thread/application/exception/decide-exception';
import { type ExceptionView, getException } from '@golden-thread/application/exception/get-exception';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { isWithoutReport } from '@golden-thread/domain/exception/decide-exception';
import { type DecisionKind, decisionKinds, exceptionKinds, exceptionLimits } from '@golden-thread/domain/exception/exception-case';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsId } from '../../http/id-field';
import { IsDay } from '../../http/day-field';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { recoveryPaths } from '../recovery/paths';
import { roundName } from '../review/labels';
import { reviewPaths } from '../review/paths';
import { exceptionFacts } from './exception.view';
import { exceptionPaths } from './paths';

/** The corporate review's decision on one exception. */
export class DecideExceptionForm {
  @IsIn(Object.keys(decisionKinds), { message: 'Choose what the corporate review decides.' })
  decision!: DecisionKind;

  @IsString()
  @UpTo(exceptionLimits.text, 'The reason')
  reason = '';

  @IsOptional()
  @IsString()
  @UpTo(exceptionLimits.text, 'Why you decide without the report')
  withoutReport = '';

  @IsOptional()
  @Matches(/^[0-9]?$/, { message: 'Choose one of the options, or none.' })
  option = '';

  @IsOptional()
  @IsDay({ orEmpty: true, message: 'The day of the clinic must be a real date, such as 14 August 2026.' })
  clinicOn: CalendarDate | '' = '';

  @IsOptional()
  @IsString()
  @UpTo(exceptionLimits.resource)
  resourcesFrom = '';

  @IsOptional()
  @IsString()
  @UpTo(exceptionLimits.resource)
  resourcesTo = '';

  @IsOptional()
  @IsString()
  @UpTo(exceptionLimits.resource)
  resourcesAmount = '';

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsId({ each: true, message: 'Choose services of the list.' })
  services: ServiceId[] = [];
}

/** What stands about the exception, and the decisions that are open to its kind. */
function decideExceptionView(view: ExceptionView, form: FilledForm<object>): Page {
  const { exception, round } = view;
  const kinds: readonly DecisionKind[] = exceptionKinds[exception.kind].decisions;
  const ticked = [form.typed('services')].flat();
  return new Page('exception/decide-exception', {
    heading: `Decide ${exception.reference}: ${exception.title}`,
    area: 'Reviews',
    caption: `${exception.service}, corporate review, ${roundName(round)}`,
    back: { href: reviewPaths.corporateOf(round.id), text: 'Back to the corporate review' },
    form,
    ...exceptionFacts(view),
    open: exception.state === 'raised' || exception.state === 'reported',
    ownHand: view.isSelfApproval,
    runningPlan: view.runningPlan && { ...view.runningPlan, href: recoveryPaths.of(view.runningPlan.reference) },
    withoutReport: isWithoutReport(exception),
    mayCallClinic: kinds.includes('clinic'),
    decisions: kinds.map((value) => ({
      value,
      text: decisionKinds[value].says,
      hint: { text: decisionKinds[value].means },
      checked: form.typed('decision') === value,
    })),
    options: (exception.report?.options ?? []).map(({ title }, index) => ({
      value: String(index),
      text: `${index + 1}. ${title}`,
      checked: form.typed('option') === String(index),
    })),
    services: view.services.map(({ serviceId, name }) => ({ value: serviceId, text: name, checked: ticked.includes(serviceId) })),
  });
}

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The corporate review decides one exception. */
@Controller(exceptionPaths.decision)
export class DecideExceptionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'exception.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('exception') named: string): Promise<Page> {
    const view = accepted(await getException(this.database, actor, named));
    return decideExceptionView(view, blankForm({ services: [view.exception.serviceId] }, view.exception.version));
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'exception.decide', navigation })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('exception') named: string,
    @FormBody(DecideExceptionForm) form: FilledForm<DecideExceptionForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      decideExceptionView(accepted(await getException(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { clinicOn, decision, reason, withoutReport, option, services } = form.values;
    const decided = await recordExceptionDecision(this.database, actor, {
      exceptionId: named,
      decision,
      reason,
      withoutReport,
      option: option === '' ? null : Number(option),
      clinicOn: clinicOn || null,
      resources: resourcesIn(form.values),
      tellServiceIds: services,
      ...form.sent,
    });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(reviewPaths.corporateOf(decided.value.roundId), bannerOf(decided.value));
  }
}

function resourcesIn({ resourcesFrom: from, resourcesTo: to, resourcesAmount: amount }: DecideExceptionForm) {
  return isBlank(`${from}${to}${amount}`) ? null : { from, to, amount };
}

function bannerOf({ reference, concluded, follows }: { reference: string; concluded: boolean; follows: string | null }): string {
  const then = follows === null ? '' : ` ${follows} follows from it.`;
  return `The decision on ${reference} is recorded.${then}${concluded ? ' It was the last: the corporate review is concluded.' : ''}`;
}
