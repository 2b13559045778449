import { signOffServiceReview } from '@golden-thread/application/review/decide-service-review';
import { submitServiceReview } from '@golden-thread/application/review/submit-service-review';
import type { Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { Round } from '@golden-thread/domain/review/round';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRoundOf } from '@golden-thread/persistence/review/rounds';
import { findReviewQuestions } from '@golden-thread/persistence/review/service-review-page.query';
import { findServiceReviewOf } from '@golden-thread/persistence/review/service-reviews';
import { type Cast, exampleCouncil, StoryStuck } from './cast';
import { idsOf } from './find-things';

/** What a manager writes in a quarterly review, beside the figures. */
export interface ReviewTexts {
  readonly measures: string;
  readonly risks: string;
  readonly budget: string;
}

const steady: Readonly<Record<string, ReviewTexts>> = {
  HOU: {
    measures: 'Repairs are far off target; homelessness and lettings hold. The joinery team is six short.',
    risks: 'Damp cases rise with the backlog. The regulator has asked for our figures.',
    budget: 'Agency gangs take £140,000 more than planned; vacancies give back £95,000.',
  },
  COM: { measures: 'Answers to reports are in time. Demand is lower than last summer.', risks: 'Cameras on two estates are beyond repair until the new ones come.', budget: 'Within budget.' },
  LEI: { measures: 'Visits hold while the Northgate pool is closed; the theatre sells better from autumn on.', risks: 'The pool reopens later than promised if the roof takes longer.', budget: 'Income £30,000 under, energy £22,000 under.' },
  WAS: { measures: 'Recycling is the best we have had: food waste is collected in half the borough.', risks: 'Drivers are hard to find; two rounds run with agency drivers.', budget: 'Fuel is £18,000 over; the price of paper makes up for it.' },
  STR: { measures: 'Streets are where they should be, zone by zone; fly-tips are cleared in time.', risks: 'Two sweepers are at the end of their life.', budget: 'Within budget.' },
  REG: { measures: 'Inspections and licences are in time. Noise complaints follow the weather.', risks: 'One environmental health officer retires in the autumn.', budget: 'Within budget.' },
  PLN: { measures: 'Majors hold. Other applications slip where planners have left.', risks: 'Three of five senior planners may leave; extensions run out in the second quarter.', budget: 'Fees £60,000 under; vacancies £48,000 under.' },
  ECO: { measures: 'The New Deal places people and they stay. Unemployment follows the region, which is not ours alone to move.', risks: 'The Corn Exchange tenant wants longer terms.', budget: 'Within budget.' },
  FIN: { measures: 'Savings are on course; invoices are paid in time.', risks: 'Interest rates.', budget: 'Forecast within half a percent.' },
  REV: { measures: 'Collection follows the profile. Claims are decided in time.', risks: 'The move of claimants to Universal Credit ends; appeals may rise.', budget: 'Within budget.' },
  PEO: { measures: 'Sickness is a little over its profile and wants watching. Calls and complaints are close to target.', risks: 'Long absences in the contact centre.', budget: 'Agency cover £25,000 over.' },
  LEG: { measures: 'Requests and decisions are in time again since the case system is in.', risks: 'An early by-election.', budget: 'Within budget.' },
};

const later: Readonly<Record<string, Partial<Record<Quarter, string>>>> = {
  HOU: { 2: 'Repairs at their lowest in July; the backlog has begun to fall since the agency gangs started.', 3: 'Repairs are nearly back. The voids team lent for Mondays goes home in January.' },
  WAS: { 2: 'Recycling above last year again; food waste is now collected everywhere.', 3: 'Recycling seems up on last winter, yet by no more than it moves from year to year.' },
  PLN: { 2: 'Speed fell by fourteen points: three senior planners left and the extensions ran out.', 3: 'Two posts are filled; the oldest applications go first, which keeps the figure low for now.' },
  PEO: { 2: 'Sickness is over its profile for the second quarter.', 3: 'Sickness is over its profile and worse than a year ago. Return-to-work talks are late in a third of cases.' },
};

/** The words of one service's manager for a quarter. */
export function reviewTexts(service: string, quarter: Quarter): ReviewTexts {
  const words = steady[service];
  if (!words) throw new Error(`The story has no words for the service ${service}.`);
  return { ...words, measures: later[service]?.[quarter] ?? words.measures };
}

const { year } = exampleCouncil;

/** The services in the order of the pack. */
export const everyService = ['HOU', 'COM', 'LEI', 'WAS', 'STR', 'REG', 'PLN', 'ECO', 'FIN', 'REV', 'PEO', 'LEG'] as const;

/** The round of a quarter; the story is stuck when the timetable has not opened it. */
export async function roundOf(cast: Cast, quarter: Quarter): Promise<Round> {
  const round = await cast.read((reading) => findRoundOf(reading, { year, quarter }));
  if (!round) throw new StoryStuck(`The round of quarter ${quarter} has not opened.`);
  return round;
}

/** One service's review in a round, with the posts that answer for it. */
export async function reviewOf(cast: Cast, quarter: Quarter, service: string) {
  const round = await roundOf(cast, quarter);
  const serviceId = await idsOf.service(cast, service);
  return cast.read(async (reading) => {
    const review = await findServiceReviewOf(reading, round.id, serviceId);
    const posts = (await listServicePosts(reading)).find((post) => post.serviceId === serviceId);
    if (!review || !posts?.managerPostId || !posts.directorPostId) throw new StoryStuck(`${service} has no review in quarter ${quarter}.`);
    const asked = await findReviewQuestions(reading, review, round);
    return { review, asked, managerPostId: posts.managerPostId, directorPostId: posts.directorPostId };
  });
}

/** The manager of a service answers every section and submits. */
export async function submitReview(cast: Cast, quarter: Quarter, service: string): Promise<void> {
  const { review, asked, managerPostId } = await reviewOf(cast, quarter, service);
  const answers = {
    ...reviewTexts(service, quarter),
    actions: asked.actions.map(({ id }) => ({ actionId: id, progress: 'on-course' as const, note: 'As planned.' })),
    actionsNote: 'All deliverables of the service plan are under way.',
    issues: asked.issues.map(({ id }) => ({ issueId: id, response: 'Taken to the team meeting; everybody knows what it means for them.' })),
  };
  const manager = await cast.holderOf(managerPostId);
  await cast.expectAccepted(submitServiceReview(cast.database, manager, { reviewId: review.id, answers, submission: cast.submission() }));
}

/** The director of a service signs its review off. */
export async function signOffReview(cast: Cast, quarter: Quarter, service: string): Promise<void> {
  const { review, directorPostId } = await reviewOf(cast, quarter, service);
  await cast.expectAccepted(signOffServiceReview(cast.database, await cast.holderOf(directorPostId), { reviewId: review.id, submission: cast.submission() }));
}
