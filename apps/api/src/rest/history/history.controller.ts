import type { Anchors } from '@golden-thread/application/record/open-anchor-store';
import { verifyRecord } from '@golden-thread/application/record/verify-record';
import { exportStream } from '@golden-thread/application/history/export-stream';
import { getHistoryOf, searchHistory } from '@golden-thread/application/history/get-history';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Id } from '@golden-thread/domain/shared/id';
import { Inject, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { accepted } from '../../http/refusals/show-refusal';
import { ANCHORS, DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pagedAnswer } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { HistoryEventDto, HistoryOfDto, HistoryPageDto, SearchHistoryQuery } from './history.dto';
import { RecordVerificationDto, StreamExportDto } from './record.dto';

/** What happened, as it was recorded. */
@RestController('history', 'History')
export class HistoryResource {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ANCHORS) private readonly anchors: Anchors,
  ) {}

  @RestGet('', { permission: 'history.see-all', audit: 'history.search', summary: 'Everything that happened in the council', answer: HistoryPageDto })
  async search(@CurrentActor() actor: Actor, @Query() query: SearchHistoryQuery): Promise<HistoryPageDto> {
    const seen = accepted(await searchHistory(this.database, actor, SearchHistoryQuery.toAsked(query)));
    return pagedAnswer(seen.events.map((event) => HistoryEventDto.of(event, seen)), query.page, seen.total);
  }

  @RestGet('verification', {
    permission: 'history.see-all',
    audit: 'history.verify',
    summary: 'Walk every thing’s events and every seal, compare with what is kept outside the database, and say what does not hold',
    answer: RecordVerificationDto,
  })
  async verify(@CurrentActor() actor: Actor): Promise<RecordVerificationDto> {
    return RecordVerificationDto.of(accepted(await verifyRecord(this.database, actor, { store: this.anchors })));
  }

  @ApiParam({ name: 'type', schema: { type: 'string', pattern: '^[a-z-]{1,40}$' }, example: 'recovery-plan' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @RestGet(':type/:id', { permission: 'history.see', audit: 'history.of-thing', summary: 'What happened to one thing', answer: HistoryOfDto })
  async of(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @IdParam('id') id: Id,
    @Query() { page }: PageQuery,
  ): Promise<HistoryOfDto> {
    const seen = accepted(await getHistoryOf(this.database, actor, { type, id, page }));
    const { sealed, brokenAt } = seen.verified;
    const events = seen.events.map((event) => HistoryEventDto.of(event, seen));
    return { ...pagedAnswer(events, page, seen.total), label: seen.label, sealed, brokenAt };
  }

  @ApiParam({ name: 'type', schema: { type: 'string', pattern: '^[a-z-]{1,40}$' }, example: 'recovery-plan' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @RestGet(':type/:id/export', {
    permission: 'history.see-all',
    audit: 'history.export',
    summary: 'The history of one thing as it is signed, to be verified without the product',
    answer: StreamExportDto,
  })
  async export(@CurrentActor() actor: Actor, @Param('type') type: string, @IdParam('id') id: Id): Promise<StreamExportDto> {
    return StreamExportDto.of(accepted(await exportStream(this.database, actor, { type, id })));
  }
}
