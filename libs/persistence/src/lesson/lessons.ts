import type { Lesson } from '@golden-thread/domain/lesson/lesson';
import type { LessonNamed } from '@golden-thread/domain/lesson/refusals';
import type { LessonId, YearId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const find = namedBy('find-lesson', { table: 'l', reference: 'reference' }, (whereNamed) => `
  select l.id, l.reference, l.year_id as "yearId", y.year, l.title, l.learnt_from as "learntFrom", l.owner_post_id as "ownerPostId", l.service_id as "serviceId", l.due_on as "dueOn",
         l.state, l.answer, l.answered_on as "answeredOn", l.version
  from lesson l join performance_year y on y.id = l.year_id where ${whereNamed}`);

export async function findLesson(finding: Finding, named: IdOrReference): Promise<Lesson | undefined> {
  const [found] = await finding.query<Lesson>(find(named), [named]);
  return found;
}

/** A lesson held for a decision on it, with its year: the year closes once none is open. */
export const lessonToChange: Loadable<Lesson> = { type: 'lesson', table: 'lesson', reference: 'reference', within: { type: 'year', column: 'year_id' }, find: findLesson };

export function addLessonRow(work: UnitOfWork, one: Lesson): void {
  work.send(
    `insert into lesson (id, council_id, reference, year_id, title, learnt_from, owner_post_id, service_id, due_on, state, answer, answered_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [one.id, work.council.id, one.reference, one.yearId, one.title, one.learntFrom, one.ownerPostId, one.serviceId, one.dueOn, one.state, one.answer, one.answeredOn, one.version],
  );
}

/** Writes what was said of a lesson over what was read. What was learnt, and from what, stays. */
export const saveLesson = (work: UnitOfWork, { id, state, answer, answeredOn, version }: Lesson): void =>
  work.send('update lesson set state = $2, answer = $3, answered_on = $4, version = $5 where id = $1', [id, state, answer, answeredOn, version]);

/** A lesson that keeps its year from closing. */
export interface OpenLesson extends LessonNamed {
  readonly id: LessonId;
}

/** The lessons of a year of which nobody has said what is changed, or why nothing is. */
export const listOpenLessons = (reading: Reading, year: YearId): Promise<OpenLesson[]> =>
  reading.query<OpenLesson>(`select id, reference, title from lesson where council_id = $1 and year_id = $2 and state = 'open' order by due_on, reference`, [reading.council.id, year]);

/** A lesson as the register lists it. */
export interface LessonSummary extends Omit<Lesson, 'yearId' | 'ownerPostId' | 'serviceId' | 'version'> {
  readonly owner: string;
  readonly service: string | null;
}

/** The register, what is open first. */
export const listLessons = (reading: Reading): Promise<LessonSummary[]> =>
  reading.query<LessonSummary>(
    `select l.id, l.reference, y.year, l.title, l.learnt_from as "learntFrom", l.due_on as "dueOn", l.state, l.answer, l.answered_on as "answeredOn", p.title as owner, s.name as service
     from lesson l join performance_year y on y.id = l.year_id join post p on p.id = l.owner_post_id left join service s on s.id = l.service_id
     where l.council_id = $1 order by (l.state = 'open') desc, y.year desc, l.due_on, l.reference limit 5000`,
    [reading.council.id],
  );
