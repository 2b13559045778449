import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { StepAnswer } from '@golden-thread/domain/task/workflow-step';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { StepRequest, StepUseCase } from '../workflow-steps';

type UseCases<Subject extends Id, Phase extends string, Step extends string> = Readonly<Record<Step, StepUseCase<Subject, Phase, Step>>>;

/** What one waking of a workflow does, for specs without an engine: reads which step is due and takes it, until none is. Answers where it came to rest, and the steps. */
export async function takeSteps<Subject extends Id, Phase extends string, Step extends string>(
  database: Database,
  of: StepRequest<Subject>,
  { next, steps }: { readonly next: StepUseCase<Subject, Phase, Step>; readonly steps: UseCases<Subject, Phase, Step> },
): Promise<Outcome<StepAnswer<Phase, Step> & { readonly taken: readonly Step[] }>> {
  const taken: Step[] = [];
  let answer = await next(database, of);
  while (answer.ok && answer.value.step !== null) {
    taken.push(answer.value.step);
    if (taken.length > 100) throw new Error(`No rest after ${taken.slice(-5).join(', ')}.`);
    answer = await steps[answer.value.step](database, of);
  }
  return answer.ok ? accept({ ...answer.value, taken }) : answer;
}
