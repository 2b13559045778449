import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Lesson } from '@golden-thread/domain/lesson/lesson';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findLesson, type LessonSummary, listLessons } from '@golden-thread/persistence/lesson/lessons';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import { listYears } from '@golden-thread/persistence/timetable/years';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { answersForOrAbove } from '../action/action-command';
import { lacksPermission } from '../shared/command';

export type { LessonSummary } from '@golden-thread/persistence/lesson/lessons';

/** The register, and in which years lessons may be noted: those that run, the earliest first. */
export interface LessonRegisterView {
  readonly lessons: readonly LessonSummary[];
  readonly running: readonly FinancialYear[];
  readonly today: CalendarDate;
  readonly mayNote: boolean;
}

/** The register of lessons, what is open first. Everybody in the council may read it. Refuses: `NotPermitted`. */
export async function getLessonRegister(database: Asked, actor: Actor): Promise<Outcome<LessonRegisterView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const running = (await listYears(reading)).filter(({ state }) => state === 'running').map(({ year }) => year).sort();
    return accept({ lessons: await listLessons(reading), running, today: reading.today, mayNote: may(actor, 'lessons.write') && running.length > 0 });
  });
}

/** A lesson as its page shows it. */
export interface LessonView extends Lesson {
  readonly owner: string;
  readonly today: CalendarDate;
  /** Whether the reader may say what is changed: its owner, those above them or the policy team, while its year runs. */
  readonly mayAnswer: boolean;
}

/** A lesson by its id or reference (LS-4). Refuses: `NotPermitted`, `NoSuchLesson`. */
export async function getLesson(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<LessonView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const one = await findLesson(reading, named);
    if (!one) return refuse('NoSuchLesson');
    const owner = await findPost(reading, one.ownerPostId);
    const runs = (await listYears(reading)).some(({ id, state }) => id === one.yearId && state === 'running');
    const mayAnswer = runs && may(actor, 'lessons.write') && (await answersForOrAbove(reading, actor, one.ownerPostId));
    return accept({ ...one, owner: owner?.title ?? '', today: reading.today, mayAnswer });
  });
}
