import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { decideLessonAnswer, decideNewLesson, type NewLesson } from '@golden-thread/domain/lesson/decide-lesson';
import { type Lesson, type LessonAnswer, lessonStream } from '@golden-thread/domain/lesson/lesson';
import type { EventId, LessonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { addLessonRow, lessonToChange, saveLesson } from '@golden-thread/persistence/lesson/lessons';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import { findYear, findYearById, yearId } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { commandOn, lacksPermission, type Submitted, type ThingCommand } from '../shared/command';
import { yearStream } from '../timetable/annual-cycle';

type Kept = Promise<Outcome<{ readonly reference: string }>>;

export interface NoteLesson extends Submitted, Omit<NewLesson, 'ownerPostId' | 'serviceId'> {
  readonly year: FinancialYear;
  /** By id, or by the code that somebody typed. */
  readonly owner: NamedPost | null;
}

const lessonSubject = ({ id, reference, title }: Lesson): { readonly type: 'lesson'; readonly id: LessonId; readonly label: string } => ({ type: 'lesson', id, label: `${reference}: ${title}` });

const factsOf = ({ reference, version, yearId: of, year }: Lesson) => ({ reference, version, yearId: of, year });

/** Asks whoever owns it what is changed because of it. */
const askFor = (work: UnitOfWork, one: Lesson, openedBy: EventId): void =>
  work.openTask({ id: idFor(one.id, 'answer'), kind: 'answer-lesson', postId: one.ownerPostId, subject: lessonSubject(one), dueOn: one.dueOn, openedBy });

/**
 * Notes a lesson of a running year for a post that the actor answers for or manages; the policy team for any. Its owner is asked what is changed because of it, and the year
 * cannot close before that is said. The year is held, so that a lesson is noted before it closes or not at all. Refuses: `NotPermitted`, `NoPostOfThatCode`,
 * `LessonOwnerNotYours`, `NoSuchYear`, and as `decideNewLesson` does.
 */
export async function noteLesson(database: Database, actor: Actor, { owner, year: named, submission, ...given }: NoteLesson): Kept {
  const lacking = lacksPermission(actor, 'lessons.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock(yearStream(yearId(work.council.id, named)));
    const year = await findYear(work, named);
    if (year === undefined) return refuse('NoSuchYear', { year: named });
    const post = await resolvePostOrNone(work, owner);
    if (!post.ok) return refuseIn('owner', post);
    if (post.value !== null && !(await answersForOrAbove(work, actor, post.value))) return refuse('LessonOwnerNotYours');
    const holder = post.value === null ? undefined : await findPost(work, post.value);
    const decided = decideNewLesson({ ...given, ownerPostId: post.value, serviceId: holder?.serviceId ?? null }, { id: newId(), year, on: work });
    if (!decided.ok) return decided;
    const one: Lesson = { ...decided.value, reference: await work.nextReference('LS') };
    addLessonRow(work, one);
    const { title, learntFrom, ownerPostId, dueOn } = one;
    const by = work.record({ name: 'LessonNoted', stream: lessonStream(one.id), payload: { ...factsOf(one), ownerPostId, dueOn }, wording: { title, learntFrom } });
    askFor(work, one, by);
    return accept({ reference: one.reference });
  });
}

export interface AnswerLesson extends ThingCommand {
  readonly lessonId: IdOrReference;
  readonly answer: LessonAnswer;
  /** What was changed, or why nothing is. */
  readonly text: string;
}

const withLesson = commandOn({
  load: (loading, { lessonId }: AnswerLesson) => loading.loadForUpdate(lessonToChange, lessonId),
  missing: 'NoSuchLesson',
  versioned: (lesson) => lesson,
  stream: ({ id }) => lessonStream(id),
});

/**
 * Whoever owns a lesson, those above them or the policy team say what was changed because of it, or why nothing is. Refuses: `NotPermitted`, `NoSuchLesson`, `Stale`, `LessonNotYours`,
 * and as `decideLessonAnswer` does.
 */
export function answerLesson(database: Database, actor: Actor, command: AnswerLesson): Kept {
  return withLesson(database, { actor, permission: 'lessons.write', command }, async (work, before) => {
    if (!(await answersForOrAbove(work, actor, before.ownerPostId))) return refuse('LessonNotYours', { reference: before.reference });
    const year = (await findYearById(work, before.yearId))!;
    const decided = decideLessonAnswer(before, { answer: command.answer, text: command.text, year, on: work });
    if (!decided.ok) return decided;
    const after = decided.value;
    saveLesson(work, after);
    const by = work.record({ name: 'LessonAnswered', stream: lessonStream(after.id), payload: { ...factsOf(after), answer: command.answer }, wording: { answer: after.answer } });
    work.closeTasks({ subject: lessonSubject(after), kinds: ['answer-lesson'], as: 'done', by });
    return accept({ reference: after.reference });
  });
}
