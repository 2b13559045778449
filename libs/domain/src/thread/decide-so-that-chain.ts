import { accept, type Outcome, type Refusal, refuse } from '../shared';
import type { SoThatChain } from './so-that-chain';
import type { ThreadRefusal } from './thread-refusals';

/**
 * Whether a chain can stand: every step says what is done and names the role that does it. An empty chain takes it away.
 *
 * Refuses: SoThatStepIncomplete (which step, counted from 1). Source: IDeA 5.3.5.6 (the key tag); source-systems B3.
 */
export const decideSoThatChain = (chain: SoThatChain): Outcome<SoThatChain, Refusal<ThreadRefusal>> => {
  const steps = chain.map(({ role, does }) => ({ role: role.trim(), does: does.trim() }));
  const incomplete = steps.findIndex(({ role, does }) => role === '' || does === '');
  return incomplete === -1 ? accept(steps) : refuse('SoThatStepIncomplete', { step: incomplete + 1 });
};
