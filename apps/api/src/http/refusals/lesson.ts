import type { LessonRefusals } from '@golden-thread/domain/lesson/refusals';
import type { RefusalWordings } from './refusal-wording';

const parts = { title: 'what was learnt', learntFrom: 'from what it was learnt' } as const;
const answers = { changed: 'what was changed', unchanged: 'why nothing is changed' } as const;

/** Refusals about lessons, and about closing the year that they are of. */
export const lessonRefusals = {
  NoSuchLesson: { status: 404, message: () => 'There is no such lesson in this council. The register lists them.' },
  LessonTextMissing: { status: 422, message: ({ part }) => `Say ${parts[part]}.` },
  LessonOwnerMissing: { status: 422, message: () => 'Say which post sees to it: type its title and choose, or give its code.', field: 'owner' },
  LessonOwnerNotYours: { status: 403, message: () => 'You can give a lesson to a post that you answer for or manage. Ask whoever manages that post, or the policy team.', field: 'owner' },
  LessonNotYours: { status: 403, message: ({ reference }) => `${reference} is its owner’s, and theirs who manage the owner. Ask one of them, or the policy team.` },
  LessonAnswerMissing: { status: 422, message: ({ answer }) => `Say ${answers[answer]}.`, field: 'text' },
  LessonYearNotRunning: { status: 409, message: ({ year }) => `Lessons of ${year} are noted and answered from its publication until it closes. Choose a year that runs.`, field: 'year' },
  LessonsOpen: {
    status: 409,
    message: ({ year, lessons }) => `${year} cannot close while lessons are open: ${lessons.map(({ reference, title }) => `${reference} (${title})`).join('; ')}. Each says what was changed, or why nothing is.`,
  },
  AnnualReportNotOut: { status: 409, message: ({ year }) => `${year} cannot close before it is over and its annual report is published. Publish the report of its second half.` },
} satisfies RefusalWordings<LessonRefusals>;
