import { exceptionReportDueOn } from '@golden-thread/domain/exception/decide-exception-report';
import type { ExceptionRaised, ExceptionWithdrawn } from '@golden-thread/domain/exception/events';
import { type ExceptionCase, exceptionKinds, exceptionStream, type FoundException } from '@golden-thread/domain/exception/exception-case';
import { type ExceptionFigure, findExceptions } from '@golden-thread/domain/exception/find-exceptions';
import { reconcileExceptions } from '@golden-thread/domain/exception/reconcile-exceptions';
import { exceptionTransitions } from '@golden-thread/domain/exception/transitions';
import type { ExceptionsPicked } from '@golden-thread/domain/review/events';
import type { Round } from '@golden-thread/domain/review/round';
import { roundStream } from '@golden-thread/domain/review/service-review';
import type { FrozenFigure } from '@golden-thread/domain/review/snapshot';
import type { EventId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { addException, findExceptionTitle, listExceptions, saveException } from '@golden-thread/persistence/exception/exceptions';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { saveRound } from '@golden-thread/persistence/review/rounds';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { readQuarter } from '../figure-sheet/freeze-figures';
import { exceptionSubject } from './exception-command';

interface PickedFrom {
  readonly figures: readonly FrozenFigure[];
  readonly withoutReview: readonly ServiceId[];
}

/**
 * Picks a round's exceptions by rule and brings what is there into line with them: raises the new, keeps the known, withdraws what
 * no longer holds. Managers of bad and missing figures are asked for a report with options. Answers how many now stand.
 */
export async function pickExceptions(work: UnitOfWork, round: Round, from: PickedFrom): Promise<number> {
  const known = await listExceptions(work, round.id);
  const found = findExceptions(from.figures.map(toExceptionFigure), from.withoutReview);
  const { raise, confirm, withdraw } = reconcileExceptions(known, found);
  for (const exception of withdraw) await withdrawOne(work, exception);
  for (const { exception, found: now } of confirm) await confirmOne(work, round, exception, now);
  const managers = new Map((await listServicePosts(work)).map(({ serviceId, managerPostId }) => [serviceId, managerPostId]));
  for (const one of raise) await raiseOne(work, round, one, managers.get(one.serviceId) ?? null);
  const counts = { raised: raise.length, confirmed: confirm.length, withdrawn: withdraw.length };
  work.record({ name: 'ExceptionsPicked', stream: roundStream(round.id), payload: counts } satisfies ExceptionsPicked);
  return found.length;
}

/** Worsened counts even within the normal variation: of the two mistakes, talking about it once too often is the smaller. */
const directions: Readonly<Record<string, ExceptionFigure['direction']>> = { improved: 'better', worsened: 'worse', unchanged: 'same' };

const toExceptionFigure = (figure: FrozenFigure): ExceptionFigure => {
  const { measureId, serviceId, level, bestEver, tenPercentBetter, due } = figure;
  return { measureId, serviceId, level, bestEver, tenPercentBetter, due, direction: directions[figure.shortTravel] ?? 'unknown' };
};

async function raiseOne(work: UnitOfWork, round: Round, found: FoundException, managerPostId: PostId | null): Promise<void> {
  const { kind, serviceId, measureId, because } = found;
  const exception: ExceptionCase = {
    id: idFor('exception', round.id, measureId ?? serviceId),
    reference: await work.nextReference('EX'),
    roundId: round.id,
    kind,
    serviceId,
    measureId,
    because,
    state: exceptionTransitions.first,
    report: null,
    reportedBy: [],
    decision: null,
    version: 1,
  };
  await addException(work, exception);
  const openedBy = recordRaised(work, exception);
  if (exceptionKinds[kind].reportNeeded && managerPostId) await askForReport(work, round, exception, { postId: managerPostId, openedBy });
}

const recordRaised = (work: UnitOfWork, { id, roundId, serviceId, measureId, kind, because }: ExceptionCase): EventId =>
  work.record({
    name: 'ExceptionRaised',
    stream: exceptionStream(id),
    payload: { roundId, serviceId, measureId, kind, because },
  } satisfies ExceptionRaised);

async function askForReport(
  work: UnitOfWork,
  round: Round,
  exception: ExceptionCase,
  of: { postId: PostId; openedBy: EventId },
): Promise<void> {
  work.openTask({
    id: idFor(exception.id, 'report', exception.version),
    kind: 'write-exception-report',
    postId: of.postId,
    subject: exceptionSubject(exception, await findExceptionTitle(work, exception)),
    dueOn: exceptionReportDueOn(round, work),
    openedBy: of.openedBy,
  });
}

async function confirmOne(work: UnitOfWork, round: Round, exception: ExceptionCase, found: FoundException): Promise<void> {
  const again = exception.state === 'withdrawn';
  const same = exception.kind === found.kind && exception.because.join() === found.because.join();
  if (same && !again) return;
  const state = again ? exceptionTransitions.next('withdrawn', 'raise-again') : exception.state;
  const now: ExceptionCase = { ...exception, kind: found.kind, because: found.because, state, version: exception.version + 1 };
  await saveException(work, now);
  const openedBy = recordRaised(work, now);
  const neededBefore = !again && exceptionKinds[exception.kind].reportNeeded;
  const needed = exceptionKinds[now.kind].reportNeeded;
  if (!needed) work.closeTasks({ subject: exceptionStream(now.id), kinds: ['write-exception-report'], as: 'cancelled' });
  if (!needed || neededBefore || now.report !== null) return;
  const posts = (await listServicePosts(work)).find(({ serviceId }) => serviceId === now.serviceId);
  if (posts?.managerPostId) await askForReport(work, round, now, { postId: posts.managerPostId, openedBy });
}

async function withdrawOne(work: UnitOfWork, exception: ExceptionCase): Promise<void> {
  const { id, roundId, serviceId, measureId } = exception;
  await saveException(work, { ...exception, state: exceptionTransitions.after(exception.state, 'withdraw'), version: exception.version + 1 });
  work.record({
    name: 'ExceptionWithdrawn',
    stream: exceptionStream(id),
    payload: { roundId, serviceId, measureId },
  } satisfies ExceptionWithdrawn);
  work.closeTasks({ subject: exceptionStream(id), kinds: ['write-exception-report'], as: 'cancelled' });
}

/**
 * Picks exceptions from the figures as they stand, before the close, so that managers can write their options in time. Missing
 * reviews are no exception yet: they may still come, late. A figure that the policy team asks about is there, and counts as what it is.
 */
export async function pickExceptionsEarly(work: UnitOfWork, round: Round): Promise<Round> {
  await pickExceptions(work, round, { figures: await readQuarter(work, { year: round.year, quarter: round.quarter, queried: 'shown' }), withoutReview: [] });
  const picked: Round = { ...round, exceptionsPickedOn: work.today, version: round.version + 1 };
  await saveRound(work, picked);
  return picked;
}
