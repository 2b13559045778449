import { getConsultation, getConsultationRegister } from '@golden-thread/application/consultation/get-consultations';
import { enterConsultation, noteConsultationUse, recordConsultationResult, withdrawConsultation } from '@golden-thread/application/consultation/keep-consultation';
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
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ConsultationDto, ConsultationLineDto, ConsultationPageDto, ConsultationResultDto, ConsultationWithdrawalDto, NewConsultationDto, NewConsultationUseDto } from './consultation.dto';

const write = { permission: 'consultations.write', answer: ConsultationDto, changes: 'existing' } as const;

/** The register of consultations. `:consultation` is an id or a reference (CN-4). */
@RestController('consultations', 'Consultations')
export class ConsultationsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'plans.see', audit: 'consultations.list', summary: 'The register of consultations, the latest first', answer: ConsultationPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ConsultationPageDto> {
    return pageFrom(accepted(await getConsultationRegister(this.database, actor)).consultations, page, (one) => ConsultationLineDto.of(one));
  }

  @RestPost('', { permission: 'consultations.write', audit: 'consultation.enter', summary: 'Enter a consultation', answer: ConsultationDto, changes: 'new' })
  async enter(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { owner, ...given }: NewConsultationDto): Promise<ConsultationDto> {
    const asked = { ...given, owner: { code: owner }, submission };
    return ConsultationDto.ofView(accepted(await this.database.actThenAsk((database) => enterConsultation(database, actor, asked), (database, { reference }) => getConsultation(database, actor, reference))));
  }

  @RestGet(':consultation', { permission: 'plans.see', audit: 'consultation.get', summary: 'One consultation', answer: ConsultationDto })
  async get(@CurrentActor() actor: Actor, @Param('consultation') consultation: string): Promise<ConsultationDto> {
    return ConsultationDto.ofView(accepted(await getConsultation(this.database, actor, consultation)));
  }

  @RestPost(':consultation/result', { ...write, audit: 'consultation.report', summary: 'Record what people said, or put it right' })
  report(@CurrentActor() actor: Actor, @Param('consultation') consultation: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() result: ConsultationResultDto): Promise<ConsultationDto> {
    return this.change(actor, consultation, (database) => recordConsultationResult(database, actor, { consultationId: consultation, version, submission, ...result }));
  }

  @RestPost(':consultation/uses', { ...write, audit: 'consultation.use', summary: 'Link a result to what it is used in' })
  use(@CurrentActor() actor: Actor, @Param('consultation') consultation: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() use: NewConsultationUseDto): Promise<ConsultationDto> {
    return this.change(actor, consultation, (database) => noteConsultationUse(database, actor, { consultationId: consultation, version, submission, ...use }));
  }

  @RestPost(':consultation/withdrawal', { ...write, audit: 'consultation.withdraw', summary: 'Withdraw a consultation that does not take place' })
  withdraw(@CurrentActor() actor: Actor, @Param('consultation') consultation: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { reason }: ConsultationWithdrawalDto): Promise<ConsultationDto> {
    return this.change(actor, consultation, (database) => withdrawConsultation(database, actor, { consultationId: consultation, version, submission, reason }));
  }

  /** Carries an act out and answers with the consultation as it then stands. */
  private async change(actor: Actor, named: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<ConsultationDto> {
    return ConsultationDto.ofView(accepted(await this.database.actThenAsk(act, (database) => getConsultation(database, actor, named))));
  }
}
