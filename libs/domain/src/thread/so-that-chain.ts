import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { ThreadRefusal } from './thread';

/** One step of an accountability chain: what somebody does, and in which role, "so that" the next step can follow. */
export interface SoThatStep {
  readonly role: string;
  readonly does: string;
}

/** A chain from the smallest act up to an objective, in people's own words. */
export type SoThatChain = readonly SoThatStep[];

/** The chain as people tell it: each step but the last ends in "so that". */
export const soThatSentences = (chain: SoThatChain): readonly string[] =>
  chain.map(({ does }, n) => (n === chain.length - 1 ? `${does}.` : `${does} so that`));

/**
 * Whether a chain can stand: every step says what is done and names the role that does it. An empty chain takes it away.
 *
 * Refuses: SoThatStepIncomplete (which step, counted from 1). Source: IDeA 5.3.5.6 (the key tag); source-systems B3.
 */
export const decideSoThatChain = (chain: SoThatChain): Outcome<SoThatChain, Refusal<ThreadRefusal>> => {
  const steps = chain.map(({ role, does }) => ({ role: normalText(role), does: normalText(does) }));
  const incomplete = steps.findIndex(({ role, does }) => role === '' || does === '');
  return incomplete === -1 ? accept(steps) : refuse('SoThatStepIncomplete', { step: incomplete + 1 });
};
