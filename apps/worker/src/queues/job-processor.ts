import type { JobName, Jobs } from './jobs';

/** Does one job; throws to have it tried again. */
export interface JobProcessor<Name extends JobName = JobName> {
  readonly job: Name;
  readonly atOnce: number;
  process(data: Jobs[Name]): Promise<void>;
}
