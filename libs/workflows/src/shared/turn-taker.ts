import type { TurnTaken } from '@golden-thread/domain/task';
import type { TurnRequest } from './turn-request';

/** An activity that takes one turn: re-reads the rows, does what is now due through a use case, says what comes next. */
export type TurnTaker<Phase extends string = string> = (request: TurnRequest) => Promise<TurnTaken<Phase>>;
