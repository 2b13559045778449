import type { Actor } from '@golden-thread/domain/authority/actor';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { assessmentAsked } from '@golden-thread/domain/timetable/stage-work';
import { decideReturnDraft, decideReturnSubmission } from '@golden-thread/domain/stage-return/decide-submission';
import { returnSignOffDueOn } from '@golden-thread/domain/stage-return/stage-return';
import type { StageReturn } from '@golden-thread/domain/stage-return/stage-return';
import { normalText } from '@golden-thread/domain/shared/text';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import { findClosedAssessment, saveAskedBy } from '@golden-thread/persistence/assessment/assessments-asked';
import { saveStageReturn } from '@golden-thread/persistence/stage-return/stage-returns';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { answersFor } from '../shared/command';
import { findDecidingPost } from '../shared/deciders';
import { showWhatWasAnswered } from './restate-once-answered';
import { returnToDecide, type StageReturnCommand, stageReturnSubject, withStageReturn } from './stage-return-command';

export interface WriteStageReturn extends StageReturnCommand {
  readonly answers: Answers;
}

/** Keeps what was written so far; no event. Refuses: `NotAskedForReturn`, and as `decideReturnDraft` does. */
export function saveStageReturnDraft(database: Database, actor: Actor, command: WriteStageReturn): Promise<Outcome<{ returnId: StageReturnId; version: number }>> {
  return withStageReturn(database, { actor, permission: 'returns.complete', command }, async (work, given) => {
    if (!answersFor(actor, given.postId)) return refuse('NotAskedForReturn');
    const decided = decideReturnDraft(given, { answers: command.answers, by: actor });
    if (!decided.ok) return decided;
    saveStageReturn(work, decided.value);
    return accept({ returnId: given.id, version: decided.value.version });
  });
}

/**
 * Gives a return: closes the task of whoever was asked, and opens that of whoever signs it off, where somebody does.
 * One that asks for an assessment is given with it, and stands on its page from then on.
 * Refuses: `NotAskedForReturn`, as `decideReturnSubmission` does, `AssessmentNotHeld`.
 */
export function submitStageReturn(database: Database, actor: Actor, command: WriteStageReturn): Promise<Outcome<{ returnId: StageReturnId; awaitsSignOff: boolean }>> {
  return withStageReturn(database, { actor, permission: 'returns.complete', command }, async (work, before) => {
    if (!answersFor(actor, before.postId)) return refuse('NotAskedForReturn');
    const decided = decideReturnSubmission(before, { answers: command.answers, by: actor, today: work.today });
    if (!decided.ok) return decided;
    const { given, event } = decided.value;
    const named = await nameAssessment(work, given);
    if (!named.ok) return named;
    saveStageReturn(work, given);
    const by = work.record(event);
    await showWhatWasAnswered(work, given);
    const subject = stageReturnSubject(given);
    work.closeTasks({ subject, kinds: ['complete-stage-return'], as: 'done', by });
    const toDecide = returnToDecide(given);
    if (toDecide !== null) {
      const postId = await findDecidingPost(work, toDecide);
      work.openTask({ id: idFor(given.id, 'sign-off', given.version), kind: 'decide-stage-return', postId, subject, dueOn: returnSignOffDueOn(work), openedBy: by });
    }
    return accept({ returnId: given.id, awaitsSignOff: toDecide !== null });
  });
}

/** The assessment that a return names, closed and on the framework that was asked for, is known to have been asked by it. */
async function nameAssessment(work: UnitOfWork, { id, asked: { kind, framework }, answers }: StageReturn): Promise<Outcome<null>> {
  if (kind !== 'assessment' || framework === undefined) return accept(null);
  const reference = normalText(answers[assessmentAsked.key] ?? '').toUpperCase();
  const held = await findClosedAssessment(work, reference, framework);
  if (!held) return refuseIn(`answers.${assessmentAsked.key}`, refuse('AssessmentNotHeld', { reference }));
  saveAskedBy(work, held, id);
  return accept(null);
}
