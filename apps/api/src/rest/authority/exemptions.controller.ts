import { getExemption, liftExemption, listExemptions, markExempt } from '@golden-thread/application/authority/exempt-papers';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { IdParam } from '../shared/id-param';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ExemptionDto, ExemptionPageDto, ExemptPartQuery, LiftedExemptionDto, NewExemptionDto } from './exemption.dto';

const write = { permission: 'reports.exempt', answer: ExemptionDto, changes: 'existing' } as const;

/** What is exempt from publication under Schedule 12A. */
@RestController('exemptions', 'Reports')
export class ExemptionsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'reports.see', audit: 'exemptions.list', summary: 'What is exempt from publication today, as far as it is yours to read', answer: ExemptionPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ExemptionPageDto> {
    return pageFrom(accepted(await listExemptions(this.database, actor)), page, (record) => ExemptionDto.ofRecord(record));
  }

  @RestGet(':type/:id', { permission: 'reports.see', audit: 'exemption.get', summary: 'Whether a paper, or one text of a report or measure, is exempt from publication', answer: ExemptionDto })
  async get(@CurrentActor() actor: Actor, @Param('type') paper: string, @IdParam('id') id: string, @Query() { part }: ExemptPartQuery): Promise<ExemptionDto> {
    return ExemptionDto.of(accepted(await getExemption(this.database, actor, { paper, id, part })));
  }

  @RestPut(':type/:id', { ...write, audit: 'exemption.put', summary: 'Mark a paper or a text as exempt, or change its paragraph or last day' })
  async mark(
    @CurrentActor() actor: Actor,
    @Param('type') paper: string,
    @IdParam('id') id: string,
    @Query() { part }: ExemptPartQuery,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() body: NewExemptionDto,
  ): Promise<ExemptionDto> {
    return ExemptionDto.of(accepted(await markExempt(this.database, actor, { ...body, paper, id, part, version, submission })));
  }

  @RestPost(':type/:id/lift', { ...write, audit: 'exemption.end', summary: 'Lift an exemption before its last day' })
  async lift(
    @CurrentActor() actor: Actor,
    @Param('type') paper: string,
    @IdParam('id') id: string,
    @Query() { part }: ExemptPartQuery,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { reason }: LiftedExemptionDto,
  ): Promise<ExemptionDto> {
    return ExemptionDto.of(accepted(await liftExemption(this.database, actor, { paper, id, part, reason, version, submission })));
  }
}
