import { bench, type BenchPart, benchParts } from '../bench/bench';
import { readBenchStack } from '../bench/bench-stack';
import { type Command, optionOf } from '../command';
import type { BenchConfig } from '../config';

const numberAfter = (words: readonly string[], flag: string, usual: number): number => {
  const { value } = optionOf(words, flag);
  const given = words.includes(flag) ? Number(value) : usual;
  if (!Number.isInteger(given) || given < 1) throw new Error(`${flag} takes a whole number from 1, found "${value ?? ''}".`);
  return given;
};

function partsAfter(words: readonly string[], flag: string): BenchPart[] {
  const named = words.includes(flag) ? (optionOf(words, flag).value ?? '').split(',') : [];
  for (const one of named) if (!(benchParts as string[]).includes(one)) throw new Error(`${flag} takes parts of ${benchParts.join(', ')}, found "${one}".`);
  return named as BenchPart[];
}

/** Measures a stack that was started to be measured, and prints what it came to. */
export const benchCommand: Command<keyof BenchConfig> = {
  summary: 'measure speed beside raw PostgreSQL; `npm run bench` starts what is measured',
  usage: 'bench --stack FILE [--people N] [--decisions N] [--only PART,PART]',
  needs: ['databaseUrl', 'databaseAppUrl', 'recordKeys'],
  run: async (words, config) => {
    const size = {
      people: numberAfter(words, '--people', 10_000), decisions: numberAfter(words, '--decisions', 2_000), parts: partsAfter(words, '--only'),
    };
    return (await bench(config, readBenchStack(optionOf(words, '--stack').value), size)) ? 0 : 1;
  },
};
