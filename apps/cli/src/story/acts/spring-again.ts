import { writeClinicBriefing } from '@golden-thread/application/exception/brief-clinic';
import { recordClinic } from '@golden-thread/application/exception/change-clinic';
import { verifyFigures } from '@golden-thread/application/figure-sheet/verify-figures';
import { meetRecoveryCondition } from '@golden-thread/application/recovery/meet-recovery-condition';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { findSheetOf } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import type { Act } from '../cast';
import { clinicOf, idsOf, recoveryPlanOf } from '../find-things';
import { judgeMonth, reportMonth } from '../monthly';
import { unagreedObjectives } from '../own-objectives';
import { agreeObjectives } from '../plans-of-year';
import { signOffReview } from '../review-quarter';

const months = (key: string, days: readonly [CalendarDate, CalendarDate], said: { value: string; verdict: 'not-yet' | 'satisfied' }): readonly Act[] => [
  {
    key: `planning-${key}`,
    on: days[0],
    summary: 'The monthly update on planning speed',
    play: (cast) =>
      reportMonth(cast, 'PLN2', { value: said.value, progress: 'All posts are filled; the oldest are decided.', planStatus: 'on-track', forecast: '85% in May', asks: '' }),
  },
  {
    key: `planning-${key}-verdict`,
    on: days[1],
    summary: `The panel on planning speed: ${said.verdict === 'satisfied' ? 'satisfied' : 'not yet'}`,
    play: (cast) => judgeMonth(cast, 'PLN2', { verdict: said.verdict, reason: 'As predicted.', present: ['Helen Adeyemi'] }),
  },
];

/** What waited on 12 February is done, and the second recovery plan goes on until its panel is satisfied in May. */
export const springAgain: readonly Act[] = [
  {
    key: 'what-waited',
    on: '2027-02-15',
    summary: 'What waited is done: a review signed off, objectives agreed, a correction verified',
    play: async (cast) => {
      await signOffReview(cast, 3, 'LEG');
      for (const own of await unagreedObjectives(cast)) await agreeObjectives(cast, own);
      const sheet = await cast.read(async (reading) => findSheetOf(reading, { measureId: await idsOf.measure(cast, 'REV3'), period: '2026-Q3' }));
      const verifier = await cast.holderOf(sheet!.verifierPostId);
      await cast.expectAccepted(verifyFigures(cast.database, verifier, { sheetId: sheet!.id, returns: [], submission: cast.submission() }));
    },
  },
  {
    key: 'audit-clinic-briefed',
    on: '2027-02-10',
    summary: 'Susan Thistlewood briefs the clinic on audit advice on the day it is due',
    play: async (cast) => {
      const { id: clinicId } = await clinicOf(cast, 'FIN4');
      const text = 'Two of nineteen pieces of advice on high risks were late, both in one service. I propose that each gets a name and a day when it is accepted.';
      await cast.expectAccepted(writeClinicBriefing(cast.database, await cast.holderOf(await idsOf.post(cast, 'FIN')), { clinicId, text, submission: cast.submission() }));
    },
  },
  {
    key: 'audit-clinic',
    on: '2027-02-17',
    summary: 'The clinic on audit advice: an action plan, and recognition for those who follow it',
    play: async (cast) => {
      const clinic = await clinicOf(cast, 'FIN4');
      const seats = { 'committee-chair': 'Cllr Stuart Pemberton', director: 'Graham Fairclough', 'service-manager': 'Susan Thistlewood' } as const;
      const record = {
        attendees: (Object.keys(seats) as (keyof typeof seats)[]).map((seat) => ({ seat, name: seats[seat], substituteFor: null })),
        answers: {
          met: 'No. 89% of high-risk advice was followed in time; the target is 95%.',
          why: 'Two of nineteen, both in one service.',
          turn: 'Each piece of advice gets a name and a day when it is accepted.',
          lack: 'None of these.',
          shift: 'No.',
        },
        causeCodes: ['capability' as const],
        outcomes: ['action-plan' as const],
        actions: 'Beatrix Hargreaves writes names and days into the tracker by March.',
      };
      await cast.expectAccepted(recordClinic(cast.database, await cast.as('Amara Nwosu'), { clinicId: clinic.id, record, submission: cast.submission() }));
    },
  },
  ...months('february', ['2027-02-16', '2027-02-23'], { value: '78.6', verdict: 'not-yet' }),
  ...months('march', ['2027-03-04', '2027-03-11'], { value: '81.4', verdict: 'not-yet' }),
  {
    key: 'planning-condition-met',
    on: '2027-03-24',
    summary: 'The condition on which the recovery plan for planning speed was approved is met',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'PLN2');
      const command = { planId: plan.id, number: 1, how: 'Finance agreed on 22 March to carry the supplement for a year.', submission: cast.submission() };
      await cast.expectAccepted(meetRecoveryCondition(cast.database, await cast.as('Alistair Penhaligon'), command));
    },
  },
  ...months('april', ['2027-04-06', '2027-04-13'], { value: '83.2', verdict: 'not-yet' }),
  ...months('may', ['2027-05-07', '2027-05-13'], { value: '85.3', verdict: 'satisfied' }),
];
