import { getLesson, type LessonView } from '@golden-thread/application/lesson/get-lessons';
import { answerLesson } from '@golden-thread/application/lesson/keep-lesson';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type LessonAnswer, lessonAnswerKeys, lessonLimits } from '@golden-thread/domain/lesson/lesson';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { lessonPaths } from './paths';

/** What becomes of a lesson. */
export class AnswerLessonForm {
  @IsIn(lessonAnswerKeys, { message: 'Choose whether something was changed.' })
  answer!: LessonAnswer;

  @MustSay({ message: 'Say what was changed, or why nothing is.' })
  @IsString()
  @UpTo(lessonLimits.answer, 'What was changed, or why nothing is,')
  text = '';
}

const answerView = ({ reference, title, learntFrom }: LessonView, form: FilledForm<object>): Page =>
  new Page('lesson/answer', {
    heading: `What is changed because of ${reference}`,
    caption: title,
    area: 'Timetable',
    back: { href: lessonPaths.of(reference), text: `Back to ${reference}` },
    form,
    learntFrom,
    answers: [{ value: 'changed', text: 'Something was changed' }, { value: 'unchanged', text: 'No change' }] satisfies readonly { value: LessonAnswer; text: string }[],
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** Whoever owns a lesson says what was changed because of it, or why nothing is. */
@Controller(lessonPaths.answer)
export class AnswerLessonPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'lessons.write', audit: 'lesson.open-answer', navigation })
  async show(@CurrentActor() actor: Actor, @Param('lesson') named: string): Promise<Page> {
    const one = accepted(await getLesson(this.database, actor, named));
    return answerView(one, blankForm({ answer: one.state === 'open' ? '' : one.state, text: one.answer }, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'lessons.write', audit: 'lesson.answer', navigation })
  async answer(@CurrentActor() actor: Actor, @Param('lesson') named: string, @FormBody(AnswerLessonForm) form: FilledForm<AnswerLessonForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => answerView(accepted(await getLesson(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const answered = await answerLesson(this.database, actor, { lessonId: named, ...form.values, ...form.sent });
    if (!answered.ok) return again(form.refused(showRefusal(answered.refusal)));
    return new SeeOther(lessonPaths.of(answered.value.reference), `It is said what becomes of ${answered.value.reference}.`);
  }
}
