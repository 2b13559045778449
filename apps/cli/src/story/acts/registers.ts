import { reportAction } from '@golden-thread/application/action/report-action';
import { enterConsultation, noteConsultationUse, recordConsultationResult } from '@golden-thread/application/consultation/keep-consultation';
import { answerRecommendation, enterExternalChallenge, meetMilestone } from '@golden-thread/application/external-challenge/keep-external-challenge';
import { tellFeedback } from '@golden-thread/application/review/load-feedback';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ConsultationMethod } from '@golden-thread/domain/consultation/consultation';
import type { ExternalChallengeKind } from '@golden-thread/domain/external-challenge/external-challenge';
import { type FeedbackKind, feedbackKindKeys } from '@golden-thread/domain/review/feedback';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

const policyTeam = 'LEG-POL';
const survey = 'Residents’ survey 2026';
const tenants = 'What tenants want of repairs';
const peers = 'Corporate peer challenge';
const equality = 'Equality Framework for Local Government';
const promisesPage = 'Publish a page of promises each quarter';

const holderOf = async (cast: Cast, post: string) => cast.holderOf(await idsOf.post(cast, post));

/** The newest of that title: a challenge that follows another has the same. */
async function referenceOf(cast: Cast, table: 'consultation' | 'external_challenge', title: string): Promise<string> {
  const statement = {
    consultation: 'select reference from consultation where council_id = $1 and title = $2 order by reference desc limit 1',
    external_challenge: 'select reference from external_challenge where council_id = $1 and title = $2 order by reference desc limit 1',
  }[table];
  const [found] = await cast.read((reading) => reading.query<{ reference: string }>(statement, [cast.councilId, title]));
  if (!found) throw new StoryStuck(`The register has no ${table} “${title}”.`);
  return found.reference;
}

async function actionCalled(cast: Cast, title: string): Promise<string> {
  const [found] = await cast.read((reading) => reading.query<{ reference: string }>('select reference from action where council_id = $1 and title = $2', [cast.councilId, title]));
  if (!found) throw new StoryStuck(`The register has no action “${title}”.`);
  return found.reference;
}

async function consult(cast: Cast, { owner, ...given }: { title: string; method: ConsultationMethod; asked: string; endsOn: CalendarDate; owner: string }): Promise<void> {
  await cast.expectAccepted(enterConsultation(cast.database, await holderOf(cast, owner), { ...given, owner: await idsOf.post(cast, owner), submission: cast.submission() }));
}

/** What people said, and what it is used in. */
async function report(cast: Cast, { title, owner, size, result, uses }: { title: string; owner: string; size: number; result: string; uses: readonly (readonly [named: string, how: string])[] }): Promise<void> {
  const [consultationId, by] = [await referenceOf(cast, 'consultation', title), await holderOf(cast, owner)];
  await cast.expectAccepted(recordConsultationResult(cast.database, by, { consultationId, size, result, submission: cast.submission() }));
  for (const [named, how] of uses) await cast.expectAccepted(noteConsultationUse(cast.database, by, { consultationId, named, how, submission: cast.submission() }));
}

interface Challenge {
  readonly title: string;
  readonly kind: ExternalChallengeKind;
  readonly body: string;
  readonly startsOn: CalendarDate;
  readonly everyYears: number | null;
  readonly follows: string | null;
}

async function enter(cast: Cast, given: Challenge): Promise<void> {
  await cast.expectAccepted(enterExternalChallenge(cast.database, await holderOf(cast, policyTeam), { ...given, owner: await idsOf.post(cast, policyTeam), submission: cast.submission() }));
}

async function step(cast: Cast, title: string, metOn: CalendarDate, note: string): Promise<void> {
  const challengeId = await referenceOf(cast, 'external_challenge', title);
  await cast.expectAccepted(meetMilestone(cast.database, await holderOf(cast, policyTeam), { challengeId, metOn, note, submission: cast.submission() }));
}

async function answer(cast: Cast, text: string, action: { readonly title: string; readonly owner: string; readonly dueOn: CalendarDate } | null, reason = ''): Promise<void> {
  const challengeId = await referenceOf(cast, 'external_challenge', peers);
  const agreed = action && { ...action, owner: await idsOf.post(cast, action.owner) };
  const given = { challengeId, text, answer: action ? 'accepted' : 'rejected', reason, action: agreed, submission: cast.submission() } as const;
  await cast.expectAccepted(answerRecommendation(cast.database, await holderOf(cast, policyTeam), given));
}

/** Complaints, comments, compliments and avoidable contacts of a quarter, by service. */
const told: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  '2025-Q1': { HOU: [84, 31, 12, 410], WAS: [61, 44, 9, 320], REV: [38, 12, 6, 505], LEI: [14, 52, 27, 60] },
  '2025-Q2': { HOU: [88, 27, 11, 420], WAS: [70, 40, 10, 333], REV: [35, 15, 5, 480], LEI: [16, 61, 30, 71] },
  '2025-Q3': { HOU: [91, 25, 14, 455], WAS: [58, 37, 12, 298], REV: [33, 11, 8, 470], LEI: [12, 40, 22, 55] },
  '2025-Q4': { HOU: [95, 30, 10, 470], WAS: [49, 35, 15, 270], REV: [41, 14, 7, 540], LEI: [11, 47, 25, 58] },
  '2026-Q1': { HOU: [118, 29, 9, 560], WAS: [32, 41, 33, 190], REV: [36, 12, 6, 510], LEI: [25, 66, 24, 90] },
  '2026-Q2': { HOU: [121, 33, 8, 590], WAS: [35, 39, 29, 205], REV: [34, 13, 7, 490], LEI: [22, 58, 31, 84] },
  '2026-Q3': { HOU: [93, 28, 16, 465], WAS: [31, 36, 27, 188], REV: [31, 10, 9, 460], LEI: [13, 45, 28, 57] },
};

async function tell(cast: Cast, ...periods: readonly string[]): Promise<void> {
  for (const period of periods) {
    const lines = Object.entries(told[period]!).map(([service, counts]) => ({ service, counts: feedbackKindKeys.map((kind: FeedbackKind, n) => ({ kind, count: counts[n]! })) }));
    await cast.expectAccepted(tellFeedback(cast.database, await holderOf(cast, policyTeam), { period, lines, submission: cast.submissionFor(period) }));
  }
}

/** What people tell the council and what comes from outside: two consultations, a peer challenge, an accreditation, the customer system's quarters. */
export const registers: readonly Act[] = [
  { key: 'year-before-told', on: '2026-04-16', summary: 'The policy team takes in what people told the council last year', play: (cast) => tell(cast, '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4') },
  {
    key: 'equality-entered',
    on: '2026-04-28',
    summary: 'The accreditation of 2024 is entered: the next is due in May 2027',
    play: async (cast) => {
      await enter(cast, { kind: 'accreditation', title: equality, body: 'Local Government Association', startsOn: '2024-05-14', everyYears: 3, follows: null });
      await step(cast, equality, '2024-05-14', 'Achieving level.');
    },
  },
  {
    key: 'tenants-asked',
    on: '2026-05-11',
    summary: 'Housing asks its tenants’ panel what they want of repairs',
    play: (cast) => consult(cast, { title: tenants, method: 'panel', asked: '240 tenants of the panel', endsOn: '2026-06-05', owner: 'HOU' }),
  },
  {
    key: 'peers-arranged',
    on: '2026-05-18',
    summary: 'A corporate peer challenge is arranged for June',
    play: (cast) => enter(cast, { kind: 'peer-challenge', title: peers, body: 'Local Government Association', startsOn: '2026-06-16', everyYears: null, follows: null }),
  },
  {
    key: 'tenants-answered',
    on: '2026-06-22',
    summary: 'Tenants want a day that holds more than a day that is near',
    play: (cast) =>
      report(cast, {
        title: tenants, owner: 'HOU', size: 171, result: 'Seven in ten would wait a week longer for a day that holds. Four in ten had a repair put off at least once.',
        uses: [['HOU-S2', 'Repairs are booked for a day that holds before they are booked for a near one.'], ['HOU1', 'The measure counts the day agreed, not the day of the report.']],
      }),
  },
  { key: 'peers-on-site', on: '2026-06-22', summary: 'The peers were on site for four days', play: (cast) => step(cast, peers, '2026-06-16', 'Four days, 120 people spoken to.') },
  { key: 'quarter-one-told', on: '2026-07-10', summary: 'Complaints about repairs grow; compliments for recycling', play: (cast) => tell(cast, '2026-Q1') },
  {
    key: 'peers-answered',
    on: '2026-09-15',
    summary: 'The peers’ report is published with the council’s answers: one recommendation accepted, one not',
    play: async (cast) => {
      await answer(cast, 'Tell residents each quarter what the council promised and what came of it.', { title: promisesPage, owner: policyTeam, dueOn: '2027-01-29' });
      await answer(cast, 'Merge the two service committees.', null, 'Members decided on committees in May and want a full year of them.');
      await step(cast, peers, '2026-09-15', 'On the council’s pages, with the action plan.');
    },
  },
  {
    key: 'residents-asked',
    on: '2026-09-21',
    summary: 'The residents’ survey goes out',
    play: (cast) => consult(cast, { title: survey, method: 'survey', asked: '4,000 households drawn by chance', endsOn: '2026-10-23', owner: policyTeam }),
  },
  { key: 'quarter-two-told', on: '2026-10-09', summary: 'What people told the council in the summer', play: (cast) => tell(cast, '2026-Q2') },
  {
    key: 'residents-answered',
    on: '2026-11-16',
    summary: 'Residents put homes first; the council plan says what follows',
    play: (cast) =>
      report(cast, {
        title: survey, owner: policyTeam, size: 1312, result: 'Homes come first for 46 in 100, clean streets for 31. 58 in 100 are satisfied with the council, two more than in 2024.',
        uses: [['2026/27', 'The priorities stand in the order that residents gave them.']],
      }),
  },
  { key: 'quarter-three-told', on: '2027-01-13', summary: 'Fewer complaints about repairs than a year ago', play: (cast) => tell(cast, '2026-Q3') },
  {
    key: 'promises-published',
    on: '2027-01-25',
    summary: 'The first page of promises is out, as the peers asked',
    play: async (cast) => {
      const actionId = await actionCalled(cast, promisesPage);
      const given = { actionId, status: 'achieved', progress: 100, dueOn: '2027-01-29', reason: 'On the council’s pages since Friday; read 2,100 times.', submission: cast.submission() } as const;
      await cast.expectAccepted(reportAction(cast.database, await holderOf(cast, policyTeam), given));
    },
  },
];

/** What is left of it after the day on which a newcomer finds the year. */
export const registersToJune: readonly Act[] = [
  { key: 'peers-again', on: '2027-04-19', summary: 'The peers look at progress', play: (cast) => step(cast, peers, '2027-04-15', 'One day.') },
  {
    key: 'equality-again',
    on: '2027-05-10',
    summary: 'The next accreditation is arranged',
    play: async (cast) => {
      const follows = await referenceOf(cast, 'external_challenge', equality);
      await enter(cast, { kind: 'accreditation', title: equality, body: 'Local Government Association', startsOn: '2027-06-08', everyYears: null, follows });
    },
  },
  { key: 'equality-assessed', on: '2027-06-09', summary: 'It is achieved again', play: (cast) => step(cast, equality, '2027-06-08', 'Achieving level, towards excellent.') },
  { key: 'peers-progress-published', on: '2027-06-16', summary: 'The report of the peers’ progress review is published: the challenge is finished', play: (cast) => step(cast, peers, '2027-06-16', '') },
];
