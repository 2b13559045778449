import type { Actor } from '@golden-thread/domain/authority/actor';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { decideReturnSentBack, decideReturnSignOff } from '@golden-thread/domain/stage-return/decide-sign-off';
import { returnDueAgainOn, type StageReturn } from '@golden-thread/domain/stage-return/stage-return';
import { saveStageReturn } from '@golden-thread/persistence/stage-return/stage-returns';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { isAskedToDecide } from '../shared/deciders';
import { showWhatWasAnswered } from './restate-once-answered';
import { returnToDecide, type StageReturnCommand, stageReturnSubject, withStageReturn } from './stage-return-command';

const isDecider = async (work: UnitOfWork, given: StageReturn): Promise<boolean> => {
  const toDecide = returnToDecide(given);
  return toDecide !== null && isAskedToDecide(work, work.actor, toDecide);
};

/** A return is signed off, and complete. Refuses: `NotDecidingReturn`, and as `decideReturnSignOff` does. */
export function signOffStageReturn(database: Database, actor: Actor, command: StageReturnCommand): Promise<Outcome<{ returnId: StageReturnId }>> {
  return withStageReturn(database, { actor, permission: 'returns.decide', command }, async (work, given) => {
    if (!(await isDecider(work, given))) return refuse('NotDecidingReturn');
    const decided = decideReturnSignOff(given, { by: actor, today: work.today });
    if (!decided.ok) return decided;
    saveStageReturn(work, decided.value.given);
    const by = work.record(decided.value.event);
    await showWhatWasAnswered(work, decided.value.given);
    work.closeTasks({ subject: stageReturnSubject(given), kinds: ['decide-stage-return'], as: 'done', by });
    return accept({ returnId: given.id });
  });
}

/** A return goes back with a reason; whoever gave it is asked anew. Refuses: `NotDecidingReturn`, and as `decideReturnSentBack` does. */
export function sendBackStageReturn(
  database: Database,
  actor: Actor,
  command: StageReturnCommand & { readonly reason: string },
): Promise<Outcome<{ returnId: StageReturnId }>> {
  return withStageReturn(database, { actor, permission: 'returns.decide', command }, async (work, before) => {
    if (!(await isDecider(work, before))) return refuse('NotDecidingReturn');
    const dueOn = returnDueAgainOn(work);
    const decided = decideReturnSentBack(before, { by: actor, reason: command.reason, dueOn });
    if (!decided.ok) return decided;
    const { given, event } = decided.value;
    saveStageReturn(work, given);
    const openedBy = work.record(event);
    const subject = stageReturnSubject(given);
    work.closeTasks({ subject, kinds: ['decide-stage-return'], as: 'done', by: openedBy });
    work.openTask({ id: idFor(given.id, 'again', given.version), kind: 'complete-stage-return', postId: given.postId, subject, dueOn, openedBy });
    return accept({ returnId: given.id });
  });
}
