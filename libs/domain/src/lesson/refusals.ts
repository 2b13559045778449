import type { FinancialYear } from '../calendar/financial-year';
import type { LessonAnswer } from './lesson';

/** A lesson as a refusal names it. */
export interface LessonNamed {
  readonly reference: string;
  readonly title: string;
}

/** Why something about a lesson, or the closing of a year, can be refused, and what each refusal tells. */
export interface LessonRefusals {
  readonly NoSuchLesson: null;
  readonly LessonTextMissing: { readonly part: 'title' | 'learntFrom' };
  readonly LessonOwnerMissing: null;
  readonly LessonOwnerNotYours: null;
  readonly LessonNotYours: { readonly reference: string };
  readonly LessonAnswerMissing: { readonly answer: LessonAnswer };
  /** Lessons are noted and answered in a published year that has not ended. */
  readonly LessonYearNotRunning: { readonly year: FinancialYear };
  /** `lessons`: those that are open. */
  readonly LessonsOpen: { readonly year: FinancialYear; readonly lessons: readonly LessonNamed[] };
  readonly AnnualReportNotOut: { readonly year: FinancialYear };
}
export type LessonRefusal = keyof LessonRefusals;
