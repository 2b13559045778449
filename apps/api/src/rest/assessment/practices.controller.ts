import { getPractice, listPractices } from '@golden-thread/application/assessment/get-practices';
import { askUnderPractice, meetPracticeRequest, reviewPractice } from '@golden-thread/application/assessment/keep-practice';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import type { PracticeRequestId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewPracticeRequestDto, PracticeDto, PracticeLineDto, PracticeReviewDto, PracticePageDto } from './practice.dto';

const write = { permission: 'assessments.take-part', answer: PracticeDto } as const;

/** What services do from now on because an assessment found that they should. `:practice` is an id or a reference (PR-4). */
@RestController('practices', 'Assessments')
export class PracticesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'assessments.see', audit: 'practices.list', summary: 'Practices, those in force first', answer: PracticePageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<PracticePageDto> {
    return pageFrom(accepted(await listPractices(this.database, actor)), page, (line) => PracticeLineDto.of(line));
  }

  @RestGet(':practice', { permission: 'assessments.see', audit: 'practice.get', summary: 'One practice', answer: PracticeDto })
  async get(@CurrentActor() actor: Actor, @Param('practice') practice: string): Promise<PracticeDto> {
    return PracticeDto.ofView(accepted(await getPractice(this.database, actor, practice)));
  }

  @RestPost(':practice/reviews', { ...write, audit: 'practice.review', summary: 'Look at a practice again', changes: 'existing' })
  review(
    @CurrentActor() actor: Actor, @Param('practice') practice: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() look: PracticeReviewDto,
  ): Promise<PracticeDto> {
    return this.change(actor, practice, (database) => reviewPractice(database, actor, { practiceId: practice, version, submission, ...look }));
  }

  @RestPost(':practice/requests', { ...write, audit: 'practice.ask', summary: 'Ask for something under a service level', changes: 'new' })
  ask(@CurrentActor() actor: Actor, @Param('practice') practice: string, @Submission() submission: SubmissionOfRequest, @Body() { what }: NewPracticeRequestDto): Promise<PracticeDto> {
    return this.change(actor, practice, (database) => askUnderPractice(database, actor, { practiceId: practice, what, submission }));
  }

  @RestPost(':practice/requests/:request/given', { ...write, audit: 'practice.give', summary: 'Say that what was asked for is given', changes: 'new' })
  give(
    @CurrentActor() actor: Actor, @Param('practice') practice: string, @IdParam('request') request: PracticeRequestId, @Submission() submission: SubmissionOfRequest,
  ): Promise<PracticeDto> {
    return this.change(actor, practice, (database) => meetPracticeRequest(database, actor, { practiceId: practice, request, submission }));
  }

  /** Carries an act out and answers with the practice as it then stands. */
  private async change(actor: Actor, practice: string, act: (database: Database) => Promise<Outcome<unknown>>): Promise<PracticeDto> {
    return PracticeDto.ofView(accepted(await this.database.actThenAsk(act, (database) => getPractice(database, actor, practice))));
  }
}
