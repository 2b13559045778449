import { type ClinicSubject, listRequestableClinicSubjects, requestClinic } from '@golden-thread/application/exception/request-clinic';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { clinicLimits } from '@golden-thread/domain/exception/clinic';
import type { MeasureId, ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsNotEmpty, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { exceptionPaths } from './paths';

const idsAtMost = 2;

/** A clinic asked for outside the corporate review. */
export class RequestClinicForm {
  /** A service's id, and after a slash its measure's; without one, the service's plan. */
  @Transform(({ value }) => String(value).split('/'))
  @ArrayMaxSize(idsAtMost, { message: 'Choose what the clinic is about.' })
  @IsId({ each: true, message: 'Choose what the clinic is about.' })
  about!: [ServiceId, MeasureId?];

  @IsDay({ message: 'The day must be a real date, such as 20 August 2026.' })
  meetsOn!: CalendarDate;

  @IsString()
  @IsNotEmpty({ message: 'Say why a clinic is wanted.' })
  @UpTo(clinicLimits.reason, 'The reason')
  reason!: string;
}

/** What the clinic is about, the day, and why. */
function requestClinicView(given: { subjects: readonly ClinicSubject[]; suggested: CalendarDate }, form: FilledForm<object>): Page {
  return new Page('exception/request-clinic', {
    heading: 'Ask for a clinic',
    area: 'Reviews',
    back: { href: exceptionPaths.clinics, text: 'Back to the clinics' },
    form,
    suggested: longDate(given.suggested),
    subjects: given.subjects.map((subject) => ({
      value: valueOf(subject),
      text: subject.measureRef === null ? subject.title : `${subject.service}: ${subject.measureRef} ${subject.title}`,
      selected: form.typed('about') === valueOf(subject),
    })),
  });
}

const valueOf = ({ serviceId, measureId }: ClinicSubject): string => (measureId === null ? serviceId : `${serviceId}/${measureId}`);

const navigation = { section: 'reviews', trail: 'back' } as const;

/** Management team, Overview and Scrutiny or a service asks for a clinic. */
@Controller(exceptionPaths.clinicRequest)
export class RequestClinicPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'clinics.request', audit: 'clinic.open-request', navigation })
  async show(@CurrentActor() actor: Actor, @Query('measure') measure?: string): Promise<Page> {
    const given = accepted(await listRequestableClinicSubjects(this.database, actor));
    const chosen = given.subjects.find(({ measureRef }) => measureRef !== null && measureRef === measure);
    return requestClinicView(given, blankForm(chosen ? { about: `${chosen.serviceId}/${chosen.measureId}` } : {}));
  }

  @Post()
  @RoutePolicy({ permission: 'clinics.request', audit: 'clinic.request', navigation })
  async request(@CurrentActor() actor: Actor, @FormBody(RequestClinicForm) form: FilledForm<RequestClinicForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      requestClinicView(accepted(await listRequestableClinicSubjects(this.database, actor)), shown);
    if (!form.ok) return again(form);
    const { about, meetsOn, reason } = form.values;
    const [serviceId, measureId = null] = about;
    const asked = await requestClinic(this.database, actor, { serviceId, measureId, meetsOn, reason, submission: form.submission });
    if (!asked.ok) return again(form.refused(showRefusal(asked.refusal)));
    return new SeeOther(exceptionPaths.clinicOf(asked.value.reference), `Clinic ${asked.value.reference} is called. The policy team arranges it.`);
  }
}
