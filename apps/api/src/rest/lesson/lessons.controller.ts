import { getLesson, getLessonRegister } from '@golden-thread/application/lesson/get-lessons';
import { answerLesson, noteLesson } from '@golden-thread/application/lesson/keep-lesson';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { LessonAnswerDto, LessonDto, LessonLineDto, LessonPageDto, NewLessonDto } from './lesson.dto';

/** The register of lessons. `:lesson` is an id or a reference (LS-4). */
@RestController('lessons', 'Lessons')
export class LessonsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'plans.see', audit: 'lessons.list', summary: 'The register of lessons, what is open first', answer: LessonPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<LessonPageDto> {
    return pageFrom(accepted(await getLessonRegister(this.database, actor)).lessons, page, (one) => LessonLineDto.of(one));
  }

  @RestPost('', { permission: 'lessons.write', audit: 'lesson.note', summary: 'Note a lesson of a running year', answer: LessonDto, changes: 'new' })
  async note(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { owner, ...given }: NewLessonDto): Promise<LessonDto> {
    const asked = { ...given, owner: { code: owner }, submission };
    return LessonDto.ofView(accepted(await this.database.actThenAsk((database) => noteLesson(database, actor, asked), (database, { reference }) => getLesson(database, actor, reference))));
  }

  @RestGet(':lesson', { permission: 'plans.see', audit: 'lesson.get', summary: 'One lesson', answer: LessonDto })
  async get(@CurrentActor() actor: Actor, @Param('lesson') lesson: string): Promise<LessonDto> {
    return LessonDto.ofView(accepted(await getLesson(this.database, actor, lesson)));
  }

  @RestPost(':lesson/answer', { permission: 'lessons.write', audit: 'lesson.answer', summary: 'Say what was changed because of a lesson, or why nothing is', answer: LessonDto, changes: 'existing' })
  async answer(@CurrentActor() actor: Actor, @Param('lesson') lesson: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() answer: LessonAnswerDto): Promise<LessonDto> {
    const said = { lessonId: lesson, version, submission, ...answer };
    return LessonDto.ofView(accepted(await this.database.actThenAsk((database) => answerLesson(database, actor, said), (database) => getLesson(database, actor, lesson))));
  }
}
