import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Paper } from '@golden-thread/domain/authority/reading-rights';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Relation } from './writers';

/** What an act is tried upon: a paper in one of its states, with the objective in it where it is a plan. Nothing can be told of its type here: each act names its own. */
interface TriedOn {
  readonly id: never;
  readonly objectiveId: ObjectiveId;
}

/** One row of the table of writing: a use case, who may, in which states. */
export interface Act {
  readonly useCase: string;
  /** What is written; `council`: no paper, but how the council is set up, or what is its reader's own. */
  readonly paper: Paper | 'council';
  readonly by: readonly Relation[];
  /** The states of the paper in which they may. */
  readonly in: readonly string[];
  /** What is wanting in the papers of the specs, which have little in them: refusals met by nobody but who may, and by no earlier rule. */
  readonly lacks: readonly string[];
  readonly act: (database: Database, actor: Actor, on: TriedOn) => Promise<Outcome<unknown>>;
}

type UseCase<Command> = (database: Database, actor: Actor, command: Command) => Promise<Outcome<unknown>>;
interface Row<Command> {
  readonly by: readonly Relation[];
  readonly in?: readonly string[];
  readonly lacks?: readonly string[];
  readonly command: (on: TriedOn) => Command;
}

/** A row about a kind of paper. */
export const writes =
  <Command>(useCase: UseCase<Command>) =>
  (paper: Paper, { command, in: states = [], lacks = [], by }: Row<Command>): Act => ({
    useCase: useCase.name, paper, by, in: states, lacks, act: (database, actor, on) => useCase(database, actor, command(on)),
  });

/** A row about no paper. */
export const changes =
  <Command>(useCase: UseCase<Command>) =>
  (by: readonly Relation[], command: () => Command, lacks: readonly string[] = []): Act => ({
    useCase: useCase.name, paper: 'council', by, in: ['council'], lacks, act: (database, actor) => useCase(database, actor, command()),
  });
