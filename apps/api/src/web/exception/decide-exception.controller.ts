import type { Database } from '@golden-thread/application';
import { decideException, getException } from '@golden-thread/application/exception';
import type { Actor } from '@golden-thread/domain/authority';
import { isCalendarDate } from '@golden-thread/domain/calendar';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { reviewPaths } from '../review/paths';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { DecideExceptionForm } from './decide-exception.form';
import { presentExceptionDecision } from './decide-exception.presenter';
import { exceptionPaths } from './paths';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The corporate review decides one exception. */
@Controller(exceptionPaths.decision)
export class DecideExceptionController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'exception.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('exception') named: string): Promise<Page> {
    const view = accepted(await getException(this.database, actor, named));
    return presentExceptionDecision(view, blankForm({ services: [view.exception.serviceId] }, view.exception.version));
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'exception.decide', navigation })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('exception') named: string,
    @FormBody(DecideExceptionForm) form: FilledForm<DecideExceptionForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentExceptionDecision(accepted(await getException(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { clinicOn, decision, reason, option, services } = form.values;
    if (clinicOn !== '' && !isCalendarDate(clinicOn)) {
      return again(form.withError('clinicOn', 'The day of the clinic must be a real date, such as 14 August 2026.'));
    }
    const decided = await decideException(this.database, actor, {
      exceptionId: named,
      decision,
      reason,
      option: option === '' ? null : Number(option),
      clinicOn: clinicOn || null,
      resources: resourcesIn(form.values),
      tellServiceIds: services,
      ...form.sent,
    });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(reviewPaths.corporateOf(decided.value.roundId), toldOf(decided.value));
  }
}

function resourcesIn({ resourcesFrom: from, resourcesTo: to, resourcesAmount: amount }: DecideExceptionForm) {
  return `${from}${to}${amount}`.trim() === '' ? null : { from, to, amount };
}

function toldOf({ reference, concluded, follows }: { reference: string; concluded: boolean; follows: string | null }): string {
  const then = follows === null ? '' : ` ${follows} follows from it.`;
  return `The decision on ${reference} is recorded.${then}${concluded ? ' It was the last: the corporate review is concluded.' : ''}`;
}
