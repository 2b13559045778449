import type { ExceptionState } from './exception-case';

export type ExceptionAct = 'report' | 'decide' | 'withdraw' | 'raise-again';

/** Every legal move of an exception. A report may be rewritten until the decision. */
export const exceptionTransitions = [
  { from: 'raised', act: 'report', to: 'reported' },
  { from: 'reported', act: 'report', to: 'reported' },
  { from: 'raised', act: 'decide', to: 'decided' },
  { from: 'reported', act: 'decide', to: 'decided' },
  { from: 'raised', act: 'withdraw', to: 'withdrawn' },
  { from: 'reported', act: 'withdraw', to: 'withdrawn' },
  { from: 'withdrawn', act: 'raise-again', to: 'raised' },
] as const satisfies readonly { from: ExceptionState; act: ExceptionAct; to: ExceptionState }[];

/** The state an act leads to from a state, or null where the table has no such move. */
export const nextExceptionState = (from: ExceptionState, act: ExceptionAct): ExceptionState | null =>
  exceptionTransitions.find((move) => move.from === from && move.act === act)?.to ?? null;
