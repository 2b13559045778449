import { AnswerLessonPage } from './answer-lesson.page';
import { ListLessonsPage } from './list-lessons.page';
import { NoteLessonPage } from './note-lesson.page';
import { ShowLessonPage } from './show-lesson.page';

/** Named addresses stand before the one with a parameter in the same place. */
export const lessonPages = [ListLessonsPage, NoteLessonPage, ShowLessonPage, AnswerLessonPage];
