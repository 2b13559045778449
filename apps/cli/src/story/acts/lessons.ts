import { answerLesson, noteLesson } from '@golden-thread/application/lesson/keep-lesson';
import type { LessonAnswer } from '@golden-thread/domain/lesson/lesson';
import { type Act, type Cast, exampleCouncil, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

const dates = 'Tenants hear of a day only once it cannot be kept';
const grants = 'Targets were set before the grants were known';

async function note(cast: Cast, { owner, title, learntFrom }: { readonly owner: string; readonly title: string; readonly learntFrom: string }): Promise<void> {
  const post = await idsOf.post(cast, owner);
  await cast.expectAccepted(noteLesson(cast.database, await cast.holderOf(post), { year: exampleCouncil.year, title, learntFrom, owner: post, submission: cast.submission() }));
}

async function say(cast: Cast, { owner, title, answer, text }: { readonly owner: string; readonly title: string; readonly answer: LessonAnswer; readonly text: string }): Promise<void> {
  const [found] = await cast.read((reading) => reading.query<{ reference: string }>('select reference from lesson where council_id = $1 and title = $2', [cast.councilId, title]));
  if (!found) throw new StoryStuck(`The register has no lesson “${title}”.`);
  const by = await cast.holderOf(await idsOf.post(cast, owner));
  await cast.expectAccepted(answerLesson(cast.database, by, { lessonId: found.reference, answer, text, submission: cast.submission() }));
}

/** What the year taught: one lesson that changed how repairs are booked, and one that still waits for an answer. */
export const lessons: readonly Act[] = [
  {
    key: 'lesson-of-repairs',
    on: '2026-12-10',
    summary: 'Housing notes what its recovery plan taught',
    play: (cast) => note(cast, { owner: 'HOU', title: dates, learntFrom: 'The recovery plan on repairs, and what tenants said in their panel' }),
  },
  {
    key: 'lesson-of-repairs-answered',
    on: '2027-01-07',
    summary: 'Something was changed because of it',
    play: (cast) => say(cast, { owner: 'HOU', title: dates, answer: 'changed', text: 'The call centre rings two days before each appointment, and the gang that cannot come rings by noon of the day before.' }),
  },
  {
    key: 'lesson-of-grants',
    on: '2027-01-20',
    summary: 'The policy team notes what June taught',
    play: (cast) => note(cast, { owner: 'LEG-POL', title: grants, learntFrom: 'The savings that were lowered in June, once a grant was withdrawn' }),
  },
];

/** What is left of it after the day on which a newcomer finds the year. */
export const lessonsAnswered: readonly Act[] = [
  {
    key: 'lesson-of-grants-answered',
    on: '2027-02-15',
    summary: 'No change, because',
    play: (cast) => say(cast, { owner: 'LEG-POL', title: grants, answer: 'unchanged', text: 'Grants are announced in March every year. Targets that hang on one say so, and are changed by proposal as this one was.' }),
  },
];
