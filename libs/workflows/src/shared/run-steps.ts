import type { StepAnswer } from '@golden-thread/domain/task/workflow-step';
import type { RunSoFar } from './run';
import type { Signals } from './signals';

/** What the loop asks of the engine it runs on. */
export interface StepsEngine<Phase extends string, Step extends string> {
  /** Reads the rows: which step is due? Null: the attempts are used up, or a rule refuses. */
  readonly read: () => Promise<StepAnswer<Phase, Step> | null>;
  /** Takes a step; answers which is next. Null: as above. */
  readonly take: (phase: Phase, step: Step) => Promise<StepAnswer<Phase, Step> | null>;
  /** Waits until the condition holds, or so many milliseconds have passed (null: for the condition alone). */
  readonly wait: (condition: () => boolean, waitMs: number | null) => Promise<void>;
  readonly show: (answer: StepAnswer<Phase, Step>) => void;
  readonly isHistoryLong: () => boolean;
  readonly startNewRun: (soFar: RunSoFar) => Promise<never>;
  readonly complain: (what: string) => void;
}

/** So many steps without a rest mean that a step is due again and again and is not done. */
const mostStepsInARow = 200;

/**
 * The one loop of every workflow. It reads from the rows which step is due, takes that step, and so on, each next step chosen afresh
 * from the rows; where none is due it waits for the earlier of the next instant and a signal, and reads again. So the subject may be
 * found in any phase, also an earlier one. It ends only when the wake-up row says that the thing itself has ended.
 *
 * A step whose attempts are used up, or that a rule refuses, does not fail the workflow: it waits for the next signal, which the
 * operator's retry or the reconciler sends. The wake-up row still says that it was asked for, so both can see it, and an alarm is told.
 */
export async function runSteps<Phase extends string, Step extends string>(
  engine: StepsEngine<Phase, Step>,
  signals: Signals,
  soFar?: RunSoFar,
): Promise<void> {
  let boundary = soFar?.boundary ?? null;
  for (;;) {
    const answer = await stepUntilRest(engine, signals);
    if (signals.waiting) continue;
    if (answer?.ended) return;
    const crosses = answer !== null && boundary !== null && answer.boundary !== boundary;
    boundary = answer?.boundary ?? boundary;
    if (crosses || engine.isHistoryLong()) await engine.startNewRun({ boundary, signals: signals.soFar });
    await engine.wait(() => signals.waiting, answer?.waitMs ?? null);
  }
}

async function stepUntilRest<Phase extends string, Step extends string>(
  engine: StepsEngine<Phase, Step>,
  signals: Signals,
): Promise<StepAnswer<Phase, Step> | null> {
  signals.begin();
  let answer = await engine.read();
  for (let steps = 0; answer !== null && answer.step !== null; steps += 1) {
    engine.show(answer);
    if (steps >= mostStepsInARow) {
      engine.complain(`${answer.step} is due again and again and is not done`);
      answer = null;
      break;
    }
    signals.begin();
    answer = await engine.take(answer.phase, answer.step);
  }
  if (answer === null) {
    signals.fail();
    return null;
  }
  signals.acknowledge(answer.handled);
  engine.show(answer);
  return answer;
}
