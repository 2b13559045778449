import { planReorganisation, previewReorganisation, withdrawReorganisation } from '@golden-thread/application/organisation/plan-reorganisation';
import { getReorganisation, listAllReorganisations } from '@golden-thread/application/organisation/read-reorganisations';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ReorganisationId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom, pageOf } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewReorganisationDto, PlanReorganisationDto, ReorganisationDto, ReorganisationDetailDto } from './reorganisation.dto';

class ReorganisationPageDto extends pageOf(ReorganisationDto) {}

const one = { name: 'reorganisation', schema: { type: 'string', format: 'uuid' } } as const;

/** Services that merge or split on a day: looked at, planned, carried out by themselves. */
@RestController('reorganisations', 'Organisation')
export class ReorganisationsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'organisation.change', audit: 'reorganisation.list-by-api', summary: 'Mergers and splits of services, the latest day first', answer: ReorganisationPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ReorganisationPageDto> {
    return pageFrom(accepted(await listAllReorganisations(this.database, actor)), page, (found) => ReorganisationDto.of(found));
  }

  @RestPost('', { permission: 'organisation.change', audit: 'reorganisation.preview-by-api', summary: 'See what would come over, and what stays', answer: ReorganisationDetailDto, changes: 'new' })
  async preview(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() asked: NewReorganisationDto): Promise<ReorganisationDetailDto> {
    const previewed = await this.database.actThenAsk(
      (database) => previewReorganisation(database, actor, { ...NewReorganisationDto.command(asked), submission }),
      (database, { id }) => getReorganisation(database, actor, { id }),
    );
    return ReorganisationDetailDto.of(accepted(previewed));
  }

  @ApiParam(one)
  @RestGet(':reorganisation', { permission: 'organisation.change', audit: 'reorganisation.get', summary: 'One merger or split, with what comes over and what stays', answer: ReorganisationDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('reorganisation', ParseId) id: ReorganisationId): Promise<ReorganisationDetailDto> {
    return ReorganisationDetailDto.of(accepted(await getReorganisation(this.database, actor, { id })));
  }

  @ApiParam(one)
  @RestPost(':reorganisation/planning', { permission: 'organisation.change', audit: 'reorganisation.plan-by-api', summary: 'Plan it: it is carried out on its day, all of it or nothing', answer: ReorganisationDetailDto, changes: 'existing' })
  async plan(
    @CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @IfMatch() version: number, @Param('reorganisation', ParseId) id: ReorganisationId, @Body() { reason }: PlanReorganisationDto,
  ): Promise<ReorganisationDetailDto> {
    accepted(await planReorganisation(this.database, actor, { id, reason, version, submission }));
    return ReorganisationDetailDto.of(accepted(await getReorganisation(this.database, actor, { id })));
  }

  @ApiParam(one)
  @RestPost(':reorganisation/withdrawal', { permission: 'organisation.change', audit: 'reorganisation.withdraw-by-api', summary: 'Withdraw it before its day', answer: ReorganisationDetailDto, changes: 'existing' })
  async withdraw(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @IfMatch() version: number, @Param('reorganisation', ParseId) id: ReorganisationId): Promise<ReorganisationDetailDto> {
    accepted(await withdrawReorganisation(this.database, actor, { id, version, submission }));
    return ReorganisationDetailDto.of(accepted(await getReorganisation(this.database, actor, { id })));
  }
}
