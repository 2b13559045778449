import { evidenceTypeOf } from '@golden-thread/domain/evidence/evidence';
import { readCsv } from '@golden-thread/exchange/tabular/csv';
import { readWorkbook } from '@golden-thread/exchange/tabular/read-workbook';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { story } from './acts/story';
import { exampleCouncil } from './cast';
import { storyFigures } from './enter-quarter';
import { everyService, reviewTexts } from './review-quarter';

describe("the story of the example council's year", () => {
  it('runs from 1 April 2026 to 12 February 2027, each act under a key of its own', () => {
    const days = story.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1)]).toEqual(['2026-04-01', '2027-02-12']);
    expect(new Set(story.map(({ key }) => key)).size).toBe(story.length);
  });

  it('acts on working days only', () => {
    expect(story.map(({ on }) => on).filter((on) => [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay()))).toEqual([]);
  });

  it('has its turns in the figures: recycling rises, repairs are red, planning falls, sickness grows', () => {
    const value = (measure: string, quarter: number): number => Number(storyFigures().get(`${measure} 2026-Q${quarter}`)?.value);
    expect(value('WAS1', 1)).toBeGreaterThan(50);
    expect(value('HOU1', 1)).toBe(71.2);
    expect(value('PLN2', 1) - value('PLN2', 2)).toBeGreaterThan(10);
    expect([1, 2, 3].map((quarter) => value('PEO1', quarter))).toEqual([1.86, 3.88, 6.31]);
  });

  it('gives a reason with every figure that is red', () => {
    const told = ['HOU1 2026-Q1', 'HOU1 2026-Q2', 'PLN2 2026-Q2', 'PLN2 2026-Q3'].map((key) => storyFigures().get(key)?.commentary);
    expect(told.filter((commentary) => !commentary)).toEqual([]);
  });

  it('has working papers that come to the figures they show', () => {
    const values = readCsv(readFileSync(join(exampleCouncil.pack, 'values.csv'))).rows.map(({ cells }) => cells.join(','));
    const lived = [...storyFigures().values()].map(({ measure, numerator, denominator }) => `${measure} ${numerator},${denominator}`);
    for (const [measure, year, counted, judged] of [['HOU1', '2025-26', 'Finished', 'Finished in their time'], ['PLN2', '2025-26', 'Decided', 'In time'], ['FIN1', '2026-27', 'Undisputed invoices paid', 'Paid within 30 days']] as const) {
      const [sheet] = readWorkbook(readFileSync(join(exampleCouncil.handedIn, `${measure}-${year}-Q4.xlsx`))).values();
      const { columns, rows } = sheet!();
      const of = (column: string, cells: readonly unknown[]): number => Number(cells[columns.indexOf(column)]);
      const months = rows.slice(0, -1);
      const sums = [judged, counted].map((column) => months.reduce((sum, { cells }) => sum + of(column, cells), 0));
      expect(sums).toEqual([judged, counted].map((column) => of(column, rows.at(-1)!.cells)));
      if (year === '2025-26') expect(values).toContainEqual(expect.stringMatching(new RegExp(`^${measure},2025/26 Q4,[\\d.]+,${sums.join(',')},`)));
      else expect(lived).toContain(`${measure} ${sums.join(',')}`);
    }
  });

  it('hands in no file that the product would not take', () => {
    const files = readdirSync(exampleCouncil.handedIn);
    expect(files.map((name) => [name, evidenceTypeOf(name, readFileSync(join(exampleCouncil.handedIn, name)).subarray(0, 512).toString('hex')) !== null])).toEqual(files.map((name) => [name, true]));
  });

  it('has words for every service in every quarter', () => {
    for (const service of everyService) expect(reviewTexts(service, 3).measures).not.toBe('');
  });
});
