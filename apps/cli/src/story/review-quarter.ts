import { signOffServiceReview, submitServiceReview } from '@golden-thread/application/review';
import type { Quarter } from '@golden-thread/domain/calendar';
import type { Round } from '@golden-thread/domain/review';
import { findReviewAsked, findRoundOf, findServiceReviewOf, listServicePosts } from '@golden-thread/persistence/review';
import type { Cast } from './cast';
import { exampleCouncil } from './example-council';
import { idsOf } from './ids-of';
import { reviewWords } from './review-words';
import { StoryStuck } from './story-stuck';

const { year } = exampleCouncil;

/** The services in the order of the pack. */
export const everyService = ['HOU', 'COM', 'LEI', 'WAS', 'STR', 'REG', 'PLN', 'ECO', 'FIN', 'REV', 'PEO', 'LEG'] as const;

/** The round of a quarter; the story is stuck when the timetable has not opened it. */
export async function roundOf(cast: Cast, quarter: Quarter): Promise<Round> {
  const round = await cast.look((reading) => findRoundOf(reading, { year, quarter }));
  if (!round) throw new StoryStuck(`The round of quarter ${quarter} has not opened.`);
  return round;
}

/** One service's review in a round, with the posts that answer for it. */
export async function reviewOf(cast: Cast, quarter: Quarter, service: string) {
  const round = await roundOf(cast, quarter);
  const serviceId = await idsOf.service(cast, service);
  return cast.look(async (reading) => {
    const review = await findServiceReviewOf(reading, round.id, serviceId);
    const posts = (await listServicePosts(reading)).find((post) => post.serviceId === serviceId);
    if (!review || !posts?.managerPostId || !posts.directorPostId) throw new StoryStuck(`${service} has no review in quarter ${quarter}.`);
    const asked = await findReviewAsked(reading, review, round);
    return { review, asked, managerPostId: posts.managerPostId, directorPostId: posts.directorPostId };
  });
}

/** The manager of a service answers every section and submits. */
export async function submitReview(cast: Cast, quarter: Quarter, service: string): Promise<void> {
  const { review, asked, managerPostId } = await reviewOf(cast, quarter, service);
  const answers = {
    ...reviewWords(service, quarter),
    actions: asked.actions.map(({ id }) => ({ actionId: id, progress: 'on-course' as const, note: 'As planned.' })),
    actionsNote: 'All deliverables of the service plan are under way.',
    issues: asked.issues.map(({ id }) => ({ issueId: id, response: 'Taken to the team meeting; everybody knows what it means for them.' })),
  };
  const manager = await cast.holderOf(managerPostId);
  await cast.does(submitServiceReview(cast.database, manager, { reviewId: review.id, answers, submission: cast.submission() }));
}

/** The director of a service signs its review off. */
export async function signOffReview(cast: Cast, quarter: Quarter, service: string): Promise<void> {
  const { review, directorPostId } = await reviewOf(cast, quarter, service);
  await cast.does(signOffServiceReview(cast.database, await cast.holderOf(directorPostId), { reviewId: review.id, submission: cast.submission() }));
}
