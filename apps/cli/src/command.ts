import type { CliConfig } from './config';

/** A command of operators and developers. Answers the process's exit code. */
export interface Command {
  readonly does: string;
  readonly usage: string;
  run(words: readonly string[], config: CliConfig): Promise<number>;
}
