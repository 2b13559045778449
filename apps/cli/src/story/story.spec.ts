import { story } from './acts/story';
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

  it('has words for every service in every quarter', () => {
    for (const service of everyService) expect(reviewTexts(service, 3).measures).not.toBe('');
  });
});
