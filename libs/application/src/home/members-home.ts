import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { ConnectedThing } from '@golden-thread/persistence/connection/connections.query';
import { listAwaitedInPortfolio } from '@golden-thread/persistence/home/portfolio.query';
import { listQuestions, type QuestionAsked } from '@golden-thread/persistence/home/questions.query';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { listBodiesOf } from '@golden-thread/persistence/report/challenges';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { openOnes } from '../connection/read-connections';

export type { QuestionAsked } from '@golden-thread/persistence/home/questions.query';

/** What a home shows of each. */
const shown = { questions: 6, awaited: 8 } as const;

/** What members have at heart beside everybody's: what they asked, and what is decided in their portfolio. */
export interface MembersHome {
  /** Null for whoever neither sits on a body that asks nor asked anything. */
  readonly questions: { readonly all: number; readonly unanswered: number; readonly shown: readonly QuestionAsked[] } | null;
  /** What waits for somebody's decision in the services they lead as a member; null for whoever leads none. */
  readonly portfolio: { readonly all: number; readonly shown: readonly ConnectedThing[] } | null;
}

/** Both, as far as they are the actor's to read: what they ask is asked of papers, and a paper that is closed to them is not named. */
export async function readMembersHome(reading: Reading, actor: Actor): Promise<MembersHome> {
  const [questions, portfolio] = await Promise.all([questionsOf(reading, actor), portfolioOf(reading, actor)]);
  return { questions, portfolio };
}

async function questionsOf(reading: Reading, actor: Actor): Promise<MembersHome['questions']> {
  if (!may(actor, 'reports.challenge')) return null;
  const bodies = await listBodiesOf(reading, actor);
  const asked = await listQuestions(reading, actor, bodies);
  if (asked.length === 0) return bodies.length === 0 ? null : { all: 0, unanswered: 0, shown: [] };
  const open = await findAccessByPaper(reading, actor, 'performance-report', [...new Set(asked.map(({ reportId }) => reportId))]);
  const theirs = asked.filter(({ reportId }) => open.get(reportId) === 'whole');
  return { all: theirs.length, unanswered: theirs.filter(({ answeredOn }) => answeredOn === null).length, shown: theirs.slice(0, shown.questions) };
}

async function portfolioOf(reading: Reading, actor: Actor): Promise<MembersHome['portfolio']> {
  if (!actor.roles.includes('lead-member')) return null;
  const awaited = await openOnes(reading, actor, await listAwaitedInPortfolio(reading, actor.postIds));
  return { all: awaited.length, shown: awaited.slice(0, shown.awaited) };
}
