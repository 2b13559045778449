import { signOffStageReturn } from '@golden-thread/application/stage-return/decide-stage-return';
import { showStage } from '@golden-thread/application/stage-return/get-stage-return';
import { submitStageReturn } from '@golden-thread/application/stage-return/submit-stage-return';
import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { changeStageWork } from '@golden-thread/application/timetable/change-stage-work';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Id, PostId } from '@golden-thread/domain/shared/id';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import type { AskedWork } from '@golden-thread/domain/timetable/stage-work';
import { type Act, type Cast, exampleCouncil, StoryStuck } from '../cast';

const stage = 'own.equality-return';

const work: AskedWork = {
  kind: 'form',
  audience: { of: 'services', named: ['HOU', 'LEI', 'REV'] },
  owner: { of: 'role', named: 'policy-officer' },
  guidance: 'The council publishes each year how it meets its duty to further equality (Equality Act 2010, section 149). Answer for your service as a whole.',
  link: null,
  window: 15,
  grace: 3,
  reminders: 'usual',
  signOff: 'director',
  questions: [
    { key: 'q1', asks: 'How many equality impact assessments did your service complete?', hint: 'From 1 April 2025 to 31 March 2026.', type: 'number', required: true },
    { key: 'q2', asks: 'What changed because of them?', type: 'long-text', required: true },
    { key: 'q3', asks: 'Are records of who uses your service kept by the protected characteristics?', type: 'choice', choices: ['All of them', 'Some of them', 'None of them'], required: true },
    { key: 'q4', asks: 'When was your last staff training on equality?', type: 'date', required: false },
  ],
};

const whatRevenuesAnswer: Answers = { q1: '2', q2: 'Recovery letters were reworded with the advice centre; home visits for people who cannot use a telephone.', q3: 'All of them', q4: '' };

const answersOf: Readonly<Record<string, Answers>> = {
  Housing: { q1: '4', q2: 'Repairs can be reported in British Sign Language by video; letters about rent are in large print on request.', q3: 'Some of them', q4: '2026-02-10' },
  'Leisure and Culture': { q1: '3', q2: 'Women-only swimming on Sundays; a quiet hour in both libraries.', q3: 'Some of them', q4: '2025-11-18' },
  'Revenues and Benefits': whatRevenuesAnswer,
  // What was asked of it is asked of the service that it merged into.
  Finance: whatRevenuesAnswer,
};

/** The returns of a year that still wait for whoever has them, by service. */
async function openReturns(cast: Cast, kind: 'complete-stage-return' | 'decide-stage-return', year: FinancialYear) {
  const { returns } = await cast.expectAccepted(showStage(cast.database, await cast.as('Amara Nwosu'), { year, stage }));
  const tasks = await cast.read((reading) =>
    reading.query<{ subjectId: Id; postId: PostId }>(`select subject_id as "subjectId", post_id as "postId" from task where council_id = $1 and kind = $2 and state = 'open'`, [cast.councilId, kind]),
  );
  return returns.flatMap(({ id, name }) => tasks.filter(({ subjectId }) => subjectId === id).map(({ postId }) => ({ id, name, postId })));
}

/** The three services, or the one that one of them merged into, give their returns of a year, and their directors sign them off. */
const givenAndSignedOff = (key: string, year: FinancialYear, [givenOn, signedOn]: readonly [CalendarDate, CalendarDate]): readonly Act[] => [
  {
    key: `${key}-given`,
    on: givenOn,
    summary: `Housing, Leisure and Revenues give their equality returns of ${year}`,
    play: async (cast) => {
      for (const { id, name, postId } of await openReturns(cast, 'complete-stage-return', year)) {
        const answers = answersOf[name];
        if (!answers) throw new StoryStuck(`Nobody told what ${name} answers.`);
        await cast.expectAccepted(submitStageReturn(cast.database, await cast.holderOf(postId), { returnId: id, answers, submission: cast.submissionFor(name) }));
      }
    },
  },
  {
    key: `${key}-signed-off`,
    on: signedOn,
    summary: 'Their directors sign the equality returns off',
    play: async (cast) => {
      for (const { id, name, postId } of await openReturns(cast, 'decide-stage-return', year)) {
        await cast.expectAccepted(signOffStageReturn(cast.database, await cast.holderOf(postId), { returnId: id, submission: cast.submissionFor(name) }));
      }
    },
  },
];

/** A yearly return that no release knew of: three services are asked, answer, and their directors sign it off. */
export const equalityReturn: readonly Act[] = [
  {
    key: 'equality-return-added',
    on: '2026-05-20',
    summary: 'Amara Nwosu adds an equality return to the year: four questions for three services, signed off by their directors',
    play: async (cast) => {
      const amara = await cast.as('Amara Nwosu');
      const { year } = exampleCouncil;
      const rule = { from: { on: 'date', month: 6, day: 30 } } as const;
      const edit = { kind: 'add-stage', stage: { title: 'Equality return', phase: 'do', track: 'people', rule } } as const;
      // Added already, where this act was cut short after it had been applied.
      const isThere = (await cast.read((reading) => reading.query('select 1 from stage where council_id = $1 and key = $2', [cast.councilId, stage]))).length > 0;
      if (!isThere) {
        const { id } = await cast.expectAccepted(previewTimetableChange(cast.database, amara, { year, edit }, cast.submissionFor('preview')));
        const reason = 'The council publishes how it meets its equality duty, and has asked for it by e-mail until now.';
        await cast.expectAccepted(applyTimetableChange(cast.database, amara, { previewId: id, reason }, cast.submissionFor('application')));
      }
      await cast.expectAccepted(changeStageWork(cast.database, amara, { year, stage, work, submission: cast.submissionFor('work') }));
    },
  },
  ...givenAndSignedOff('equality-return', exampleCouncil.year, ['2026-06-22', '2026-06-24']),
];

/** A year later it is asked again by itself: the next year was drafted by the rules of the one before. */
export const equalityReturnAgain: readonly Act[] = givenAndSignedOff('equality-return-again', '2027/28', ['2027-06-21', '2027-06-23']);
