import { writeClinicBriefing } from '@golden-thread/application/exception/brief-clinic';
import { recordClinic, rescheduleClinic } from '@golden-thread/application/exception/change-clinic';
import { getClinic, listClinics } from '@golden-thread/application/exception/get-clinics';
import { requestClinic } from '@golden-thread/application/exception/request-clinic';
import type { Database, IdOrReference } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ClinicBriefingDto, ClinicDayDto, ClinicDto, ClinicPageDto, ClinicRecordDto, NewClinicDto } from './clinic.dto';

const write = { permission: 'corporate-review.decide', answer: ClinicDto, changes: 'existing' } as const;

/** Clinics that corporate reviews called. `:clinic` is an id or a reference (CL-1). */
@RestController('clinics', 'Exceptions and clinics')
export class ClinicsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'reviews.see', audit: 'clinics.list', summary: 'Clinics: those to come, then those held', answer: ClinicPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ClinicPageDto> {
    const { clinics } = accepted(await listClinics(this.database, actor));
    return pageFrom(clinics, page, (clinic) => ClinicDto.of(clinic));
  }

  @RestPost('', { permission: 'clinics.request', audit: 'clinic.request', summary: 'Ask for a clinic on a measure or on a service’s plan', answer: ClinicDto, changes: 'new' })
  async request(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() asked: NewClinicDto): Promise<ClinicDto> {
    const { serviceId, measureId, meetsOn, reason } = asked;
    const { clinic } = accepted(
      await this.database.actThenAsk(
        (database) => requestClinic(database, actor, { serviceId, measureId: measureId ?? null, meetsOn, reason, submission }),
        (database, { reference }) => getClinic(database, actor, reference),
      ),
    );
    return ClinicDto.of(clinic);
  }

  @RestGet(':clinic', { permission: 'reviews.see', audit: 'clinic.get', summary: 'One clinic, with its record once it was held', answer: ClinicDto })
  async get(@CurrentActor() actor: Actor, @Param('clinic') named: string): Promise<ClinicDto> {
    return ClinicDto.of(accepted(await getClinic(this.database, actor, named)).clinic);
  }

  @RestPost(':clinic/record', { audit: 'clinic.record', summary: 'Record a clinic: who came, the five answers, what comes of it', ...write })
  async record(
    @CurrentActor() actor: Actor,
    @Param('clinic') named: string,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() given: ClinicRecordDto,
  ): Promise<ClinicDto> {
    const [record, agreed] = [ClinicRecordDto.toRecord(given), given.agreed ?? []];
    return this.change(actor, named, (database) => recordClinic(database, actor, { clinicId: named, version, submission, record, agreed }));
  }

  @RestPut(':clinic/briefing', { ...write, permission: 'reviews.submit', audit: 'clinic.brief', summary: 'Write what those who come to a clinic are to have read' })
  async brief(
    @CurrentActor() actor: Actor, @Param('clinic') named: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { text }: ClinicBriefingDto,
  ): Promise<ClinicDto> {
    return this.change(actor, named, (database) => writeClinicBriefing(database, actor, { clinicId: named, version, submission, text }));
  }

  @RestPut(':clinic/day', { audit: 'clinic.reschedule', summary: 'Move a clinic to another day', ...write })
  async move(
    @CurrentActor() actor: Actor,
    @Param('clinic') named: string,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { meetsOn, reason }: ClinicDayDto,
  ): Promise<ClinicDto> {
    return this.change(actor, named, (database) => rescheduleClinic(database, actor, { clinicId: named, version, submission, meetsOn, reason }));
  }

  /** Carries an act out and answers with the clinic as it then stands. */
  private async change(actor: Actor, named: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<ClinicDto> {
    const { clinic } = accepted(await this.database.actThenAsk(act, (database) => getClinic(database, actor, named)));
    return ClinicDto.of(clinic);
  }
}
