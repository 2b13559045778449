import type { CliConfig } from './config';

/** A command of operators and developers. Answers the process's exit code. */
export interface Command<Needed extends keyof CliConfig = keyof CliConfig> {
  readonly does: string;
  readonly usage: string;
  /** The settings without which it cannot run. */
  readonly needs: readonly Needed[];
  run(words: readonly string[], config: Pick<CliConfig, Needed>): Promise<number>;
}

/** What a command needs that carries out use cases. */
export const needsOfUseCases = ['databaseAppUrl', 'databaseSignInUrl'] as const;
