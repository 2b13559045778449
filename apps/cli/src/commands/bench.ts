import { bench } from '../bench/bench';
import type { Command } from '../command';

const numberAfter = (words: readonly string[], flag: string, usual: number): number => {
  const at = words.indexOf(flag);
  const given = at < 0 ? usual : Number(words[at + 1]);
  if (!Number.isInteger(given) || given < 1) throw new Error(`${flag} takes a whole number from 1, found "${words[at + 1] ?? ''}".`);
  return given;
};

/** Measures decisions against raw PostgreSQL, on a database of its own that it makes and drops. */
export const benchCommand: Command = {
  does: 'measure speed on a database of its own, beside raw PostgreSQL',
  usage: 'bench [--people N] [--decisions N]',
  run: async (words, config) => {
    await bench(config, { people: numberAfter(words, '--people', 10_000), decisions: numberAfter(words, '--decisions', 2_000) });
    return 0;
  },
};
