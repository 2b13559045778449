import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideAnswer } from '@golden-thread/domain/plan-change/decide-answer';
import { type PlanChangeAnswer, planChangeStream } from '@golden-thread/domain/plan-change/plan-change';
import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listAnswers, type PlanChangeAnswerRecord, saveAnswer } from '@golden-thread/persistence/plan-change/plan-changes';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { answersFor } from '../shared/command';
import { factsOf, type PlanChangeCommand, planChangeSubject, withPlanChange } from './plan-change-command';

export interface AnswerPlanChange extends PlanChangeCommand {
  /** Which of the questions, where somebody was asked several; null: the first that is theirs to answer. */
  readonly answerId: Id | null;
  readonly answer: PlanChangeAnswer;
  readonly reason: string;
}

/**
 * One level below answers a change that is in effect, for its plan or for its people. Their task ends. A plan that changes too is then changed by a
 * proposal of its own. Refuses: `NoAnswerAsked`, and as `decideAnswer` does.
 */
export function answerPlanChange(database: Database, actor: Actor, command: AnswerPlanChange): Promise<Outcome<{ reference: string; answered: PlanChangeAnswerRecord }>> {
  return withPlanChange(database, { actor, permission: 'plans.write', command }, async (work, change) => {
    const theirs = (await listAnswers(work, change.id)).filter(({ postId }) => answersFor(actor, postId));
    const asked = command.answerId === null ? (theirs.find(({ state }) => state === 'asked') ?? theirs[0]) : theirs.find(({ id }) => id === command.answerId);
    if (asked === undefined) return refuse('NoAnswerAsked');
    const decided = decideAnswer(asked.state, command);
    if (!decided.ok) return decided;
    saveAnswer(work, { id: asked.id, ...decided.value });
    const { reason } = decided.value;
    const by = work.record({
      name: 'PlanChangeAnswered', stream: planChangeStream(change.id), payload: { ...(await factsOf(work, change)), answer: command.answer, belowPlanId: asked.planId, postId: asked.postId },
      ...(reason !== '' && { wording: { reason } }),
    });
    work.closeTasks({ subject: planChangeSubject(change), ids: [idFor(asked.id, 'task')], as: 'done', by });
    return accept({ reference: change.reference, answered: { ...asked, ...decided.value } });
  });
}
