import type { CouncilId, Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import type { StepAnswer, StepDue } from '@golden-thread/domain/task/workflow-step';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { readRequested } from '@golden-thread/persistence/wake-up/wake-ups';
import { acknowledgeWakeUp } from '@golden-thread/persistence/wake-up/wake-workflows';
import { engineActor } from './engine-actor';
import { waitUntil } from './wait-until';

/** Whose rows an activity reads: ids only, nothing that may have gone stale while the workflow waited. */
export interface StepRequest<Subject extends Id = Id> {
  readonly councilId: CouncilId;
  readonly subjectId: Subject;
}

/** A use case that an activity calls: it reads the rows, or takes one step, and answers what the workflow does next. */
export type StepUseCase<Subject extends Id, Phase extends string, Step extends string> = (
  database: Database,
  of: StepRequest<Subject>,
) => Promise<Outcome<StepAnswer<Phase, Step>>>;

/** What a kind of workflow follows: the rows it reads, and the pure rule that says from them which step is due. */
export interface FollowedRows<Subject extends Id, Facts, Phase extends string, Step extends string> {
  readonly kind: WorkflowKind;
  /** Holds the subject until the transaction ends, so that a step and a person's decision about it follow each other. */
  readonly hold: (work: UnitOfWork, subjectId: Subject) => Promise<unknown>;
  readonly read: (work: UnitOfWork, subjectId: Subject) => Promise<Outcome<Facts>>;
  readonly rule: (facts: Facts, at: Pick<Reading, 'now' | 'today' | 'calendar'>) => StepDue<Phase, Step>;
  /** What Temporal's own pages show beside the phase, and where a new run of the workflow begins. Nothing personal. */
  readonly about?: (facts: Facts, due: StepDue<Phase, Step>, at: Pick<Reading, 'today'>) => { readonly period?: string; readonly boundary?: string };
}

/** Reads the rows and says which step is due; where none is, the wake-up row learns how far it was looked and when the next look is. */
export const nextStep =
  <Subject extends Id, Facts, Phase extends string, Step extends string>(rows: FollowedRows<Subject, Facts, Phase, Step>): StepUseCase<Subject, Phase, Step> =>
  (database, { councilId, subjectId }) =>
    database.transact({ actor: engineActor(councilId) }, async (work) => {
      const seen = await look(work, rows, subjectId);
      return seen.ok ? accept(await answer(work, rows, { subjectId, ...seen.value })) : seen;
    });

/**
 * One step of a workflow, by its name: takes it where the rows still ask for it, and says which is next. May be repeated: a step
 * that was taken is not due any more, and nothing is done. Refused as the step refuses; then nothing of it stays, and the wake-up row
 * still says that it was asked for.
 */
export const takeStep =
  <Subject extends Id, Facts, Phase extends string, Step extends string>(
    rows: FollowedRows<Subject, Facts, Phase, Step>,
    step: Step,
    act: (work: UnitOfWork, facts: Facts, subjectId: Subject) => Promise<Outcome<unknown> | void>,
  ): StepUseCase<Subject, Phase, Step> =>
  (database, { councilId, subjectId }) =>
    database.transact({ actor: engineActor(councilId) }, async (work) => {
      await rows.hold(work, subjectId);
      let seen = await look(work, rows, subjectId);
      if (!seen.ok) return seen;
      if (seen.value.due.step === step) {
        const taken = await act(work, seen.value.facts, subjectId);
        if (taken && !taken.ok) return taken;
        // What the step itself asked of this workflow is written first, so that this look answers it too.
        await work.flush();
        seen = await look(work, rows, subjectId);
        if (!seen.ok) return seen;
      }
      return accept(await answer(work, rows, { subjectId, ...seen.value }));
    });

interface Seen<Facts, Phase extends string, Step extends string> {
  readonly handled: number;
  readonly facts: Facts;
  readonly due: StepDue<Phase, Step>;
}

/** The version is read before the rows: what changes while they are read raises it, and they are read again. */
async function look<Subject extends Id, Facts, Phase extends string, Step extends string>(
  work: UnitOfWork,
  rows: FollowedRows<Subject, Facts, Phase, Step>,
  subjectId: Subject,
): Promise<Outcome<Seen<Facts, Phase, Step>>> {
  const [handled, facts] = await Promise.all([readRequested(work, workflowId(rows.kind, subjectId)), rows.read(work, subjectId)]);
  return facts.ok ? accept({ handled, facts: facts.value, due: rows.rule(facts.value, work) }) : facts;
}

async function answer<Subject extends Id, Facts, Phase extends string, Step extends string>(
  work: UnitOfWork,
  { kind, about }: FollowedRows<Subject, Facts, Phase, Step>,
  { subjectId, handled, facts, due }: Seen<Facts, Phase, Step> & { readonly subjectId: Subject },
): Promise<StepAnswer<Phase, Step>> {
  const { phase, step, nextAt } = due;
  const hasEnded = step === null && (await acknowledgeWakeUp(work, { kind, subjectId, handled, nextAt, ended: due.ended }));
  const { period = null, boundary = null } = about?.(facts, due, work) ?? {};
  return {
    phase, step, handled, boundary, ended: hasEnded,
    waitMs: step === null ? waitUntil(nextAt, { council: work.council, now: work.now, subjectId }) : null,
    shown: { council: work.council.name, period },
  };
}
