import type { CouncilDate } from '../calendar/working-calendar';
import type { LessonId, PostId, ServiceId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { Year } from '../timetable/year';
import { type Lesson, type LessonAnswer, lessonDueOn } from './lesson';
import type { LessonNamed, LessonRefusal } from './refusals';
import { lessonTransitions } from './transitions';

type Decided = Outcome<Lesson, Refusal<LessonRefusal>>;
type YearOfLesson = Pick<Year, 'id' | 'year' | 'state'>;

/** A lesson as it is noted. */
export interface NewLesson {
  readonly title: string;
  readonly learntFrom: string;
  /** Null while nobody is chosen. */
  readonly ownerPostId: PostId | null;
  readonly serviceId: ServiceId | null;
}

/**
 * A lesson of a running year; its owner is asked what is changed because of it. Refuses all at once: `LessonTextMissing` (which),
 * `LessonOwnerMissing`; and `LessonYearNotRunning`.
 */
export function decideNewLesson({ title, learntFrom, ownerPostId, serviceId }: NewLesson, { id, year, on }: { readonly id: LessonId; readonly year: YearOfLesson; readonly on: CouncilDate }): Decided {
  const refused = refuseAll(
    faultsAmong<Refusal<LessonRefusal>>([
      isBlank(title) && { code: 'LessonTextMissing', details: { part: 'title' }, at: 'title' },
      isBlank(learntFrom) && { code: 'LessonTextMissing', details: { part: 'learntFrom' }, at: 'learntFrom' },
      ownerPostId === null && { code: 'LessonOwnerMissing' },
    ]),
  );
  if (refused) return refused;
  if (year.state !== 'running') return refuse('LessonYearNotRunning', { year: year.year });
  return accept({
    id, reference: '', yearId: year.id, year: year.year, title: normalText(title), learntFrom: normalText(learntFrom), ownerPostId: ownerPostId!, serviceId, dueOn: lessonDueOn(on),
    state: lessonTransitions.first, answer: '', answeredOn: null, version: 1,
  });
}

/**
 * What was changed because of it, or why nothing is; said again, it is put right, while its year runs. Refuses: `LessonYearNotRunning`,
 * `LessonAnswerMissing`. Source: Ribble Valley 3.3; source-systems B2 (Revise records the change made or "no change, because").
 */
export function decideLessonAnswer(before: Lesson, { answer, text, year, on }: { readonly answer: LessonAnswer; readonly text: string; readonly year: YearOfLesson; readonly on: CouncilDate }): Decided {
  if (year.state !== 'running') return refuse('LessonYearNotRunning', { year: year.year });
  if (isBlank(text)) return refuse('LessonAnswerMissing', { answer });
  const state = lessonTransitions.after(before.state, answer === 'changed' ? 'change' : 'keep');
  return accept({ ...before, state, answer: normalText(text), answeredOn: on.today, version: before.version + 1 });
}

/**
 * Whether a year may close: its annual report is out, the year itself is over, and no lesson of it is open. Refuses all at once: `AnnualReportNotOut`,
 * `LessonsOpen` with each by its name; and `YearEnded` for one that has closed.
 */
export function decideYearClosing(
  { year, state }: Pick<Year, 'year' | 'state'>,
  { isOut, open }: { /** Its annual report is out, and the last day of the year lies behind. */ readonly isOut: boolean; readonly open: readonly LessonNamed[] },
): Outcome<null, Refusal<LessonRefusal | 'YearEnded'>> {
  if (state === 'ended') return refuse('YearEnded', { year });
  const refused = refuseAll(
    faultsAmong<Refusal<LessonRefusal>>([
      (state !== 'running' || !isOut) && { code: 'AnnualReportNotOut', details: { year } },
      open.length > 0 && { code: 'LessonsOpen', details: { year, lessons: open } },
    ]),
  );
  return refused ?? accept(null);
}
