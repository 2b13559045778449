import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import { threadLimits, type ThreadRefusal } from './thread';

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
 * Refuses: SoThatChainTooLong, SoThatStepIncomplete and SoThatStepTooLong (which step, counted from 1). Source: IDeA 5.3.5.6 (the key tag); source-systems B3.
 */
export const decideSoThatChain = (chain: SoThatChain): Outcome<SoThatChain, Refusal<ThreadRefusal>> => {
  const steps = chain.map(({ role, does }) => ({ role: normalText(role), does: normalText(does) }));
  if (steps.length > threadLimits.steps) return refuse('SoThatChainTooLong', { most: threadLimits.steps });
  const incomplete = steps.findIndex(({ role, does }) => role === '' || does === '');
  if (incomplete !== -1) return refuse('SoThatStepIncomplete', { step: incomplete + 1 });
  const tooLong = steps.findIndex(({ role, does }) => role.length > threadLimits.role || does.length > threadLimits.does);
  return tooLong === -1 ? accept(steps) : refuse('SoThatStepTooLong', { step: tooLong + 1, role: threadLimits.role, does: threadLimits.does });
};
