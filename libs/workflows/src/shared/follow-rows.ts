import type { CouncilId, Id } from '@golden-thread/domain/shared/id';
import type { StepAnswer } from '@golden-thread/domain/task/workflow-step';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  log,
  setCurrentDetails,
  setHandler,
  TemporalFailure,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { wake, type WorkflowRun } from './run';
import { runSteps, type StepsEngine } from './run-steps';
import { Signals } from './signals';

/** Whose rows an activity reads. Nothing that may have gone stale while the workflow waited. */
export interface StepRequest<Subject extends Id = Id> {
  readonly councilId: CouncilId;
  readonly subjectId: Subject;
}

/** What an activity answers its workflow. `searchable`: this server knows the attributes by which runs are found on Temporal's pages. */
export type Answered<Phase extends string, Step extends string> = StepAnswer<Phase, Step> & { readonly searchable: boolean };

/** An activity: reads a subject's rows or takes one step of it, and answers which step is next. */
export type StepActivity<Subject extends Id, Phase extends string, Step extends string> = (request: StepRequest<Subject>) => Promise<Answered<Phase, Step>>;

/** A workflow as its policy has it: for each phase, the steps that may be due in it. */
export type StepsOfPhases<Subject extends Id, Phase extends string, Step extends string> = {
  readonly [P in Phase]: { readonly [S in Step]?: StepActivity<Subject, Phase, Step> };
};

/** By what runs are found on Temporal's pages. Nothing personal, and little that changes: each change writes the server's visibility table. */
export const searchAttributes = {
  council: defineSearchAttributeKey('Council', SearchAttributeType.KEYWORD),
  kind: defineSearchAttributeKey('Kind', SearchAttributeType.KEYWORD),
  phase: defineSearchAttributeKey('Phase', SearchAttributeType.KEYWORD),
  period: defineSearchAttributeKey('Period', SearchAttributeType.KEYWORD),
};

/** Rows that say "now" without being done must not have the workflow look without a pause. */
const shortestWaitMs = 1_000;

/** The body of every workflow: runs the steps of its phases, as the rows ask for them, until the thing itself has ended. */
export async function followRows<Subject extends Id, Phase extends string, Step extends string>(
  run: WorkflowRun<Subject>,
  { next, phases }: { readonly next: StepActivity<Subject, Phase, Step>; readonly phases: StepsOfPhases<Subject, Phase, Step> },
): Promise<void> {
  const signals = new Signals(run.soFar?.signals);
  setHandler(wake, (version) => signals.note(version));
  const { councilId, subjectId } = run;
  const request: StepRequest<Subject> = { councilId, subjectId };
  let shown = '';
  const engine: StepsEngine<Phase, Step> = {
    read: () => answerOf(next(request), { ...request, step: 'the question which is due' }),
    take: (phase, step) => {
      const activity = phases[phase][step];
      if (!activity) throw new Error(`The workflow knows no step ${step} in the phase ${phase}.`);
      return answerOf(activity(request), { ...request, step });
    },
    wait: async (isOver, waitMs) => void (waitMs === null ? await condition(isOver) : await condition(isOver, Math.max(waitMs, shortestWaitMs))),
    show: (answer) => (shown = show(answer as Answered<Phase, Step>, shown)),
    isHistoryLong: () => workflowInfo().continueAsNewSuggested,
    startNewRun: async (soFar) => {
      // The next run begins with a look, so a signal that comes in between is not lost: the rows are read again.
      await condition(allHandlersFinished);
      return continueAsNew<(next: WorkflowRun<Subject>) => Promise<void>>({ councilId, subjectId, soFar });
    },
    complain: (what) => log.error(what, { ...request }),
  };
  await runSteps(engine, signals, run.soFar);
}

/** What the activity answers; null where its attempts are used up or a rule refuses, which a local activity says without a wrapping of its own. */
async function answerOf<Phase extends string, Step extends string>(
  activity: Promise<Answered<Phase, Step>>,
  about: StepRequest & { readonly step: string },
): Promise<Answered<Phase, Step> | null> {
  try {
    return await activity;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    log.error('A step could not be taken; waiting for the next signal', { ...about, reason: String(error.cause ?? error) });
    return null;
  }
}

/** Shows on Temporal's pages where the subject stands. Answers what is shown now, so that what has not changed is not written again. */
function show({ phase, step, waitMs, ended, shown: { council, period }, searchable }: Answered<string, string>, before: string): string {
  const waits = ended ? 'ended' : waitMs === null ? 'waits for somebody, or for the council’s clock' : 'waits for the next date';
  setCurrentDetails(`**${phase}** in ${[council, period].filter(Boolean).join(', ')}: ${step === null ? waits : `now ${step}`}`);
  const now = `${council} ${period ?? ''} ${phase}`;
  if (searchable && now !== before) {
    const kind = workflowInfo().workflowId.split('.')[0] ?? '';
    upsertSearchAttributes([
      { key: searchAttributes.council, value: council },
      { key: searchAttributes.kind, value: kind },
      { key: searchAttributes.phase, value: phase },
      ...(period === null ? [] : [{ key: searchAttributes.period, value: period }]),
    ]);
  }
  return now;
}
