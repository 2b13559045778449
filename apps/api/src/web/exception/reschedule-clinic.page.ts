import { rescheduleClinic } from '@golden-thread/application/exception/change-clinic';
import { type ClinicView, getClinic } from '@golden-thread/application/exception/get-clinics';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { clinicLimits } from '@golden-thread/domain/exception/clinic';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { exceptionPaths } from './paths';

/** Another day for a clinic. */
export class RescheduleClinicForm {
  @IsDay({ message: 'The new day must be a real date, such as 20 August 2026.' })
  meetsOn!: CalendarDate;

  @IsString()
  @IsNotEmpty({ message: 'Say why the clinic is moved.' })
  @UpTo(clinicLimits.reason, 'The reason')
  reason!: string;
}

/** The day as it is, and the new one with its reason. */
const rescheduleClinicView = ({ clinic }: ClinicView, form: FilledForm<object>): Page =>
  new Page('exception/reschedule-clinic', {
    heading: `Move clinic ${clinic.reference} to another day`,
    area: 'Reviews',
    caption: clinic.title,
    back: { href: exceptionPaths.clinicOf(clinic.reference), text: `Back to ${clinic.reference}` },
    form,
    meets: longDate(clinic.meetsOn),
  });

const navigation = { section: 'reviews', trail: 'back' } as const;

/** A clinic without all three is moved to another day. */
@Controller(exceptionPaths.clinicDay)
export class RescheduleClinicPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'clinic.open-day', navigation })
  async show(@CurrentActor() actor: Actor, @Param('clinic') named: string): Promise<Page> {
    const view = accepted(await getClinic(this.database, actor, named));
    return rescheduleClinicView(view, blankForm({}, view.clinic.version));
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'clinic.reschedule', navigation })
  async move(
    @CurrentActor() actor: Actor,
    @Param('clinic') named: string,
    @FormBody(RescheduleClinicForm) form: FilledForm<RescheduleClinicForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      rescheduleClinicView(accepted(await getClinic(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { meetsOn, reason } = form.values;
    const moved = await rescheduleClinic(this.database, actor, { clinicId: named, meetsOn, reason, ...form.sent });
    if (!moved.ok) return again(form.refused(showRefusal(moved.refusal)));
    return new SeeOther(exceptionPaths.clinicOf(moved.value.reference), `The clinic now meets on ${longDate(meetsOn)}.`);
  }
}
