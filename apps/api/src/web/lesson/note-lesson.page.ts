import { getLessonRegister } from '@golden-thread/application/lesson/get-lessons';
import { noteLesson } from '@golden-thread/application/lesson/keep-lesson';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import { lessonLimits } from '@golden-thread/domain/lesson/lesson';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { lessonPaths } from './paths';

/** A lesson as it is noted. */
export class NoteLessonForm {
  @Matches(financialYearPattern, { message: 'Choose the year in which it was learnt.' })
  year!: FinancialYear;

  @MustSay({ message: 'Say what was learnt.' })
  @IsString()
  @UpTo(lessonLimits.title, 'What was learnt')
  title = '';

  @MustSay({ message: 'Say from what it was learnt.' })
  @IsString()
  @UpTo(lessonLimits.learntFrom, 'From what it was learnt')
  learntFrom = '';

  @MustSay('LessonOwnerMissing')
  @IsString()
  @UpTo(longestName, 'The owner')
  owner = '';
}

const noteLessonView = (running: readonly FinancialYear[], form: FilledForm<object>): Page =>
  new Page('lesson/note', {
    heading: 'Note a lesson',
    area: 'Timetable',
    back: { href: lessonPaths.list, text: 'Back to the lessons' },
    form,
    years: running.map((year) => ({ value: year, text: year })),
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** Notes what was learnt in a year that runs, for a post that whoever notes it answers for or manages. */
@Controller(lessonPaths.note)
export class NoteLessonPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'lessons.write', audit: 'lesson.open-new', navigation })
  show(@CurrentActor() actor: Actor): Promise<Page> {
    return this.page(actor, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'lessons.write', audit: 'lesson.note', navigation })
  async note(@CurrentActor() actor: Actor, @FormBody(NoteLessonForm) form: FilledForm<NoteLessonForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, form);
    const { owner, ...said } = form.values;
    const noted = await noteLesson(this.database, actor, { ...said, owner: { code: owner }, submission: form.submission });
    if (!noted.ok) return this.page(actor, form.refused(showRefusal(noted.refusal)));
    return new SeeOther(lessonPaths.of(noted.value.reference), `${noted.value.reference} is noted. Its owner is asked what is changed because of it.`);
  }

  private async page(actor: Actor, form: FilledForm<object>): Promise<Page> {
    return noteLessonView(accepted(await getLessonRegister(this.database, actor)).running, form);
  }
}
