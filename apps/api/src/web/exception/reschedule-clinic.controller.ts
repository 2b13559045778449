import type { Database } from '@golden-thread/application';
import { getClinic, rescheduleClinic } from '@golden-thread/application/exception';
import type { Actor } from '@golden-thread/domain/authority';
import { isCalendarDate, longDate } from '@golden-thread/domain/calendar';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { exceptionPaths } from './paths';
import { RescheduleClinicForm } from './reschedule-clinic.form';
import { presentClinicDay } from './reschedule-clinic.presenter';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** A clinic without all three is moved to another day. */
@Controller(exceptionPaths.clinicDay)
export class RescheduleClinicController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'clinic.open-day', navigation })
  async show(@CurrentActor() actor: Actor, @Param('clinic') named: string): Promise<Page> {
    const view = accepted(await getClinic(this.database, actor, named));
    return presentClinicDay(view, blankForm({}, view.clinic.version));
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'clinic.reschedule', navigation })
  async move(
    @CurrentActor() actor: Actor,
    @Param('clinic') named: string,
    @FormBody(RescheduleClinicForm) form: FilledForm<RescheduleClinicForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentClinicDay(accepted(await getClinic(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { meetsOn, reason } = form.values;
    if (!isCalendarDate(meetsOn))
      return again(form.withError('meetsOn', 'The new day must be a real date, such as 20 August 2026.'));
    const moved = await rescheduleClinic(this.database, actor, { clinicId: named, meetsOn, reason, ...form.sent });
    if (!moved.ok) return again(form.refused(showRefusal(moved.refusal)));
    return new SeeOther(exceptionPaths.clinicOf(moved.value.reference), `The clinic now meets on ${longDate(meetsOn)}.`);
  }
}
