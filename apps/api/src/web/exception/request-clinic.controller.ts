import type { Database } from '@golden-thread/application';
import { listClinicSubjectsOf, requestClinic } from '@golden-thread/application/exception';
import type { Actor } from '@golden-thread/domain/authority';
import { isCalendarDate } from '@golden-thread/domain/calendar';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
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
import { RequestClinicForm } from './request-clinic.form';
import { presentClinicRequest } from './request-clinic.presenter';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** Management team, Overview and Scrutiny or a service asks for a clinic. */
@Controller(exceptionPaths.clinicRequest)
export class RequestClinicController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'clinics.request', audit: 'clinic.open-request', navigation })
  async show(@CurrentActor() actor: Actor, @Query('measure') measure?: string): Promise<Page> {
    const given = accepted(await listClinicSubjectsOf(this.database, actor));
    const chosen = given.subjects.find(({ measureRef }) => measureRef !== null && measureRef === measure);
    return presentClinicRequest(given, blankForm(chosen ? { about: `${chosen.serviceId}/${chosen.measureId}` } : {}));
  }

  @Post()
  @RoutePolicy({ permission: 'clinics.request', audit: 'clinic.request', navigation })
  async request(@CurrentActor() actor: Actor, @FormBody(RequestClinicForm) form: FilledForm<RequestClinicForm>): Promise<Page | SeeOther> {
    const given = accepted(await listClinicSubjectsOf(this.database, actor));
    if (!form.ok) return presentClinicRequest(given, form);
    const { about, meetsOn, reason } = form.values;
    if (!isCalendarDate(meetsOn)) return presentClinicRequest(given, form.withError('meetsOn', 'The day must be a real date, such as 20 August 2026.'));
    const [serviceId = '', measureId = null] = about.split('/');
    const asked = await requestClinic(this.database, actor, { serviceId, measureId, meetsOn, reason, submission: form.submission });
    if (!asked.ok) return presentClinicRequest(given, form.refused(showRefusal(asked.refusal)));
    return new SeeOther(exceptionPaths.clinicOf(asked.value.reference), `Clinic ${asked.value.reference} is called. The policy team arranges it.`);
  }
}
