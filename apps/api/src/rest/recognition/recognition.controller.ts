import { answerRecognition, getRecognitions, recordRecognition } from '@golden-thread/application/recognition/record-recognition';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { RecognitionId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { IdParam } from '../shared/id-param';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewRecognitionDto, RecognitionAnswerDto, RecognitionDto, RecognitionPageDto } from './recognition.dto';

/** What followed for people from results: recognition for all staff, consequences within their circle. */
@RestController('recognition', 'Reviews')
export class RecognitionResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'recognition.see', audit: 'recognition.list', summary: 'Recognitions, and consequences in whose circle the token’s person is, the latest first', answer: RecognitionPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<RecognitionPageDto> {
    return pageFrom(accepted(await getRecognitions(this.database, actor)).recognitions, page, (one) => RecognitionDto.of(one));
  }

  @RestPost('', { permission: 'recognition.write', audit: 'recognition.record', summary: 'Record what follows from a result', answer: RecognitionDto, changes: 'new' })
  record(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { resultKind, resultId, person, ...said }: NewRecognitionDto): Promise<RecognitionDto> {
    const given = { ...said, result: { kind: resultKind, id: resultId }, measure: '', person: person === '' ? null : { typed: person }, submission };
    return this.answered(actor, (database) => recordRecognition(database, actor, given));
  }

  @RestPost(':recognition/answer', { permission: 'recognition.see', audit: 'recognition.answer', summary: 'Agree that the public sees it, decline, or take it back', answer: RecognitionDto, changes: 'existing' })
  answer(@CurrentActor() actor: Actor, @IdParam('recognition') recognitionId: RecognitionId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { move }: RecognitionAnswerDto): Promise<RecognitionDto> {
    return this.answered(actor, (database) => answerRecognition(database, actor, { recognitionId, version, submission, move }));
  }

  /** Carries an act out and answers with what it was about, as it then stands. */
  private async answered(actor: Actor, act: (database: Database) => Promise<Outcome<{ readonly id: RecognitionId }>>): Promise<RecognitionDto> {
    const { id } = accepted(await act(this.database));
    return RecognitionDto.of(accepted(await getRecognitions(this.database, actor)).recognitions.find((one) => one.id === id)!);
  }
}
