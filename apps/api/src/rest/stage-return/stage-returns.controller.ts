import type { Database } from '@golden-thread/application/shared/command';
import { sendBackStageReturn, signOffStageReturn } from '@golden-thread/application/stage-return/decide-stage-return';
import { getStageReturn } from '@golden-thread/application/stage-return/get-stage-return';
import { saveStageReturnDraft, submitStageReturn } from '@golden-thread/application/stage-return/submit-stage-return';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewAnswersDto, ReturnDecisionDto, StageReturnDto } from './stage-return.dto';

const returnParam = { name: 'return', schema: { type: 'string', format: 'uuid' } } as const;
const write = { answer: StageReturnDto, changes: 'existing' } as const;

/** What stages of the year ask of people. Who is asked by a stage, the stage's own address lists. */
@RestController('stage-returns', 'Timetable')
export class StageReturnsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @ApiParam(returnParam)
  @RestGet(':return', { permission: 'timetable.see', audit: 'stage-return.get', summary: 'One return, with its questions as they were asked', answer: StageReturnDto })
  async get(@CurrentActor() actor: Actor, @Param('return', ParseId) id: StageReturnId): Promise<StageReturnDto> {
    return StageReturnDto.of(accepted(await getStageReturn(this.database, actor, id)));
  }

  @ApiParam(returnParam)
  @RestPut(':return/draft', { permission: 'returns.complete', audit: 'stage-return.save-draft', summary: 'Keep a draft', ...write })
  saveDraft(
    @CurrentActor() actor: Actor, @Param('return', ParseId) returnId: StageReturnId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { answers }: NewAnswersDto,
  ): Promise<StageReturnDto> {
    return this.change(actor, returnId, (database) => saveStageReturnDraft(database, actor, { returnId, version, submission, answers }));
  }

  @ApiParam(returnParam)
  @RestPost(':return/submission', { permission: 'returns.complete', audit: 'stage-return.submit', summary: 'Give the answers', ...write })
  submit(
    @CurrentActor() actor: Actor, @Param('return', ParseId) returnId: StageReturnId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { answers }: NewAnswersDto,
  ): Promise<StageReturnDto> {
    return this.change(actor, returnId, (database) => submitStageReturn(database, actor, { returnId, version, submission, answers }));
  }

  @ApiParam(returnParam)
  @RestPost(':return/decision', { permission: 'returns.decide', audit: 'stage-return.decide-by-api', summary: 'Sign off, or send back with a reason', ...write })
  decide(
    @CurrentActor() actor: Actor, @Param('return', ParseId) returnId: StageReturnId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { decision, reason = '' }: ReturnDecisionDto,
  ): Promise<StageReturnDto> {
    const named = { returnId, version, submission };
    return this.change(actor, returnId, (database) => (decision === 'sign-off' ? signOffStageReturn(database, actor, named) : sendBackStageReturn(database, actor, { ...named, reason })));
  }

  /** Carries a change out and answers with the return as it then stands. */
  private async change(actor: Actor, id: StageReturnId, act: (database: Database) => Promise<Outcome<unknown>>): Promise<StageReturnDto> {
    return StageReturnDto.of(accepted(await this.database.actThenAsk(act, (database) => getStageReturn(database, actor, id))));
  }
}
