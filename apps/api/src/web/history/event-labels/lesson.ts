import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { LessonEvent } from '@golden-thread/domain/lesson/events';
import { lessonAnswers } from '@golden-thread/domain/lesson/lesson';
import type { EventLabels } from './event-label';

export const lessonEventLabels = {
  LessonNoted: ({ year, dueOn }) => ({ title: 'Lesson noted', detail: `Of ${year}. What is changed because of it is to be said by ${shortDate(dueOn)}.` }),
  LessonAnswered: ({ answer }) => ({ title: `Lesson answered: ${lessonAnswers[answer].toLowerCase()}` }),
} satisfies EventLabels<LessonEvent>;
