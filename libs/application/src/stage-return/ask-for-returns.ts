import type { PostId, StageReturnId } from '@golden-thread/domain/shared/id';
import { answersFilledIn, isAskedOf } from '@golden-thread/domain/stage-return/measures-asked';
import { type AskingStage, overdueFrom, returnDueOn } from '@golden-thread/domain/stage-return/schedule';
import { signOffPostOf, stageReturnStream } from '@golden-thread/domain/stage-return/stage-return';
import { nextInRotation } from '@golden-thread/domain/stage-return/rotation';
import { reminderPatterns } from '@golden-thread/domain/task/reminder-policy';
import type { Year } from '@golden-thread/domain/timetable/year';
import { findOwnerPost, findRotation, listPostsAsked, type PostAsked } from '@golden-thread/persistence/stage-return/audience.query';
import { addStageReturns, type NewStageReturn, noteReturnsOverdue, saveStageAsk, type StageAsked, withdrawReturns } from '@golden-thread/persistence/stage-return/stage-returns';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { yearStream } from '../timetable/annual-cycle';
import { measuresToAsk } from './measures-to-ask';
import { stageReturnSubject } from './stage-return-command';

const firstVersion = 1;

/**
 * Asks everybody in the audience of each stage for a return, in one event a stage: what is asked is kept as it stands now, with what is known of the measures that it is
 * about. A post that answers for two services gives two returns; a stage whose audience is nobody today has asked nobody, and its history says so.
 */
export async function askForReturns(work: UnitOfWork, year: Year, stages: readonly AskingStage[]): Promise<void> {
  for (const asking of stages) {
    const { stage, work: asked } = asking;
    const returns = await returnsOf(work, year, asking);
    saveStageAsk(work, year.id, { stage, asked, version: firstVersion });
    addStageReturns(work, { yearId: year.id, stageId: stage.id, version: firstVersion }, returns);
    const openedBy = work.record({
      name: 'StageReturnsAsked', stream: yearStream(year.id),
      payload: { year: year.year, stage: stage.key, title: stage.title, dueOn: stage.date, asked: returns.length },
    });
    const dueOn = returnDueOn(asking, work);
    const due = dueOn === stage.date ? { dueOn, stageId: stage.id } : { dueOn };
    for (const { id, postId, name } of returns) {
      const subject = stageReturnSubject({ id, label: `${stage.title} ${year.year}: ${name}` });
      work.openTask({ id: idFor(id, 'complete'), kind: 'complete-stage-return', postId, subject, ...due, openedBy });
    }
  }
}

/** The returns that a stage asks for, with what is filled in already. */
async function returnsOf(work: UnitOfWork, year: Year, asking: AskingStage): Promise<readonly NewStageReturn[]> {
  const { stage, work: asked } = asking;
  const ownerPostId = await findOwnerPost(work, asked.owner);
  const measuresOf = await measuresToAsk(work, year.id, asking);
  return (await postsInRotation(work, year, asking, ownerPostId)).flatMap((post): NewStageReturn[] => {
    const measures = measuresOf(post);
    if (!isAskedOf(asked, measures)) return [];
    const id = idFor<StageReturnId>('stage-return', stage.id, post.postId, post.serviceId ?? '');
    return [{ ...post, id, signOffPostId: signOffPostOf(asked.signOff, post, ownerPostId), measures, answers: answersFilledIn(asked, measures) }];
  });
}

/** Everybody in the audience; of services that are asked in turn, those whose turn it is. */
async function postsInRotation(work: UnitOfWork, { year }: Year, { stage, work: { audience } }: AskingStage, ownerPostId: PostId | null): Promise<readonly PostAsked[]> {
  const posts = await listPostsAsked(work, audience, ownerPostId);
  const { inTurnOf } = audience;
  return inTurnOf === undefined ? posts : nextInRotation(posts, { inTurnOf, ...(await findRotation(work, { stage: stage.key, year })) });
}

/** Tells the owner of each stage whose grace is over which returns have not come; once for each, and again where it was given more time since. */
export async function noteOverdueReturns(work: UnitOfWork, year: Year, overdue: readonly AskingStage[], asked: readonly StageAsked[]): Promise<void> {
  for (const asking of overdue) {
    const { stage } = asking;
    const waiting = asked.filter((one) => one.stage === stage.key).flatMap((one) => one.waiting);
    const late = waiting.map(({ id, extendedTo }) => ({ id, dueOn: overdueFrom(asking, extendedTo, work.calendar) })).filter(({ dueOn }) => dueOn <= work.today);
    const ownerPostId = await findOwnerPost(work, asking.work.owner);
    noteReturnsOverdue(work, late.map(({ id }) => id));
    for (const { id, dueOn } of late) work.record({ name: 'StageReturnOverdue', stream: stageReturnStream(id), payload: { yearId: year.id, stage: stage.key, dueOn, ownerPostId } });
  }
}

/** The year ends: what was not given is asked for no more. */
export function withdrawOpenReturns(work: UnitOfWork, asked: readonly StageAsked[]): void {
  const ids = asked.flatMap(({ openIds }) => openIds);
  if (ids.length === 0) return;
  withdrawReturns(work, ids);
  for (const id of ids) work.closeTasks({ subject: stageReturnStream(id), as: 'cancelled' });
}

/** The open returns of a year, by the pattern in which they are reminded of. */
export const returnsByPattern = (asked: readonly StageAsked[]) =>
  reminderPatterns.map((pattern) => ({
    pattern,
    subjects: asked.filter(({ reminders }) => reminders === pattern).flatMap(({ openIds }) => openIds.map((id) => ({ type: 'stage-return' as const, id }))),
  }));
