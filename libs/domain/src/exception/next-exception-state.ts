import type { ExceptionState } from './exception-case';
import { type ExceptionAct, exceptionTransitions } from './exception-transitions';

/** The state an act leads to from a state, or null where the table has no such move. */
export const nextExceptionState = (from: ExceptionState, act: ExceptionAct): ExceptionState | null =>
  exceptionTransitions.find((move) => move.from === from && move.act === act)?.to ?? null;
