import type { SoThatChain } from './so-that-chain';

/** The chain as people tell it: each step but the last ends in "so that". */
export const soThatSentences = (chain: SoThatChain): readonly string[] =>
  chain.map(({ does }, n) => (n === chain.length - 1 ? `${does}.` : `${does} so that`));
