import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataStatus, dataStatuses } from '../measure/figure';
import { polarities, type Polarity } from '../measure/measure';
import { levels, type StatusQuestion, type StatusReason, statusRules } from './status';
import { statusOf } from './status-of';

const page = readFileSync(join(__dirname, '../../../../docs/STATUS-RULES.md'), 'utf8');

/** The rows of the markdown table under a heading, each as column name -> cell. */
const tableUnder = (heading: string): readonly Record<string, string>[] => {
  const lines = (page.split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0]?.split('\n') ?? [];
  const cells = (line: string): string[] => line.slice(1, -1).split('|').map((cell) => cell.trim());
  const [head, , ...rows] = lines.filter((line) => line.startsWith('|')).map(cells);
  return rows.map((row) => Object.fromEntries((head ?? []).map((name, index) => [name, row[index] ?? ''])));
};

/** What a figure waits for that was entered and does not stand, by its word in the table. */
const waitsFor = { 'to verify': 'verification', returned: 'correction', queried: 'answer' } as const;

/** A figure of the table: none where there is a dash, no case or one that waits; a strict target has its sign in front. */
const figure = (cell: string | undefined): string | null => (cell === undefined || ['-', 'no cases', ...Object.keys(waitsFor)].includes(cell) ? null : cell.replace(/^[<>]/, ''));

const questionOf = (row: Record<string, string>): StatusQuestion => ({
  polarity: row.polarity as Polarity,
  value: figure(row.value),
  waiting: row.value !== undefined && row.value in waitsFor ? { for: waitsFor[row.value as keyof typeof waitsFor], turn: 'Head of Housing' } : null,
  noCases: row.value === 'no cases',
  target: figure(row.target),
  tolerance: {
    basis: row['amber within']?.endsWith('%') ? 'percent' : 'absolute',
    green: row['green within']?.replace('%', '') ?? '0',
    amber: row['amber within']?.replace('%', '') ?? '0',
    edge: row.edge as 'better' | 'worse',
    strict: /^[<>]/.test(row.target ?? ''),
  },
  zeroTarget: row.zero as 'aim' | 'none',
  due: row.due === 'yes',
  dataStatus: row.data as DataStatus,
  frequency: row.due === 'yes' ? 'quarterly' : 'annual',
  unit: '%',
  decimals: 1,
});

const cases = tableUnder('Cases');

const smallDecimal = fc.integer({ min: -400, max: 400 }).map((n) => String(n / 4));
const anyQuestion: fc.Arbitrary<StatusQuestion> = fc.record({
  polarity: fc.constantFrom(...polarities),
  value: fc.option(smallDecimal),
  target: fc.option(smallDecimal),
  tolerance: fc.record({
    basis: fc.constantFrom('percent' as const, 'absolute' as const),
    green: fc.constantFrom('-1', '0', '2', '10'),
    amber: fc.constantFrom('-1', '0', '5', '20'),
    edge: fc.constantFrom('better' as const, 'worse' as const),
  }),
  zeroTarget: fc.constantFrom('aim' as const, 'none' as const),
  due: fc.boolean(),
  dataStatus: fc.constantFrom(...dataStatuses),
  frequency: fc.constantFrom('quarterly' as const, 'annual' as const),
  unit: fc.constantFrom('%', '£', 'days', ''),
  decimals: fc.integer({ min: 0, max: 3 }),
});
const order = { green: 2, amber: 1, red: 0 } as const;
const rank = (question: StatusQuestion): number => order[statusOf(question).level as keyof typeof order];

describe('the printed rules of status', () => {
  it('are the rules in the code, in the same order and the same words', () => {
    expect(tableUnder('The rules')).toEqual(Object.entries(statusRules).map(([rule, { level, when }]) => ({ rule, level, when })));
  });

  it.each(cases.map((row) => [row.why, row] as const))('%s', (_, row) => {
    const status = statusOf(questionOf(row));
    expect({ level: status.level, rule: status.reason, why: status.why }).toEqual({ level: row.level, rule: row.rule, why: row.why });
  });

  it('show every rule and every level by at least one case', () => {
    expect(new Set(cases.map((row) => row.rule))).toEqual(new Set(Object.keys(statusRules)));
    expect(new Set(cases.map((row) => row.level))).toEqual(new Set(Object.keys(levels)));
  });
});

describe('a status', () => {
  it('T: is total: every combination of value, target, tolerance and polarity gives one defined result, with a sentence fit to read', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const status = statusOf(question);
        return (
          statusRules[status.reason as StatusReason].level === status.level &&
          status.why.startsWith(levels[status.level].colourWord) &&
          !/NaN|null|undefined|Infinity/.test(status.why)
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is never green without a value that was judged', () => {
    fc.assert(fc.property(anyQuestion, (question) => statusOf({ ...question, value: null }).level !== 'green'));
  });

  it('never gets worse when the value gets better', () => {
    fc.assert(
      fc.property(anyQuestion, smallDecimal, smallDecimal, smallDecimal, (question, a, b, target) => {
        const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
        const at = (value: string): number => rank({ ...question, polarity: 'maximise', zeroTarget: 'aim', value, target });
        const under = (value: string): number => rank({ ...question, polarity: 'minimise', zeroTarget: 'aim', value, target });
        return at(low) <= at(high) && under(low) >= under(high);
      }),
    );
  });

  it('is the same at equal distances from a plan, above and below', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 0, max: 200 }), (question, distance) => {
        const near = { ...question, polarity: 'plan-is-best' as const, zeroTarget: 'aim' as const, target: '50' };
        return rank({ ...near, value: String(50 + distance / 4) }) === rank({ ...near, value: String(50 - distance / 4) });
      }),
    );
  });
});
