import { england } from '../calendar/testing/england';
import { compileTimetable } from './compile-timetable';
import { recurrenceFault } from './recurrence';
import type { StageDefinition } from './stage-definition';
import { rules } from './template/rules';

const board = (repeats: StageDefinition['repeats'], rule = rules.nthWeekday(2, 4, 4)): StageDefinition => ({
  key: 'own.board', title: 'Performance board', phase: 'review', track: 'performance', rule, ...(repeats && { repeats }),
});
const dates = (definition: StageDefinition) => {
  const compiled = compileTimetable({ year: '2026/27', definitions: [definition], meetings: [], calendar: england });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  return compiled.value.stages.map(({ key, title, date }) => `${key} ${title} ${date}`);
};

describe('a stage that recurs', () => {
  it('comes by its own rule in each month, over the turn of the year', () => {
    const found = dates(board({ every: 1, unit: 'months', times: 12 }, rules.nthWorkingDay(5, 4)));
    expect(found).toHaveLength(12);
    expect([found[0], found[9], found[11]]).toEqual([
      'own.board Performance board (1 of 12) 2026-04-09', 'own.board.10 Performance board (10 of 12) 2027-01-08', 'own.board.12 Performance board (12 of 12) 2027-03-05',
    ]);
  });

  it('comes every six weeks, each counted from the one before', () => {
    expect(dates(board({ every: 6, unit: 'weeks', times: 3 }))).toEqual([
      'own.board Performance board (1 of 3) 2026-04-09', 'own.board.2 Performance board (2 of 3) 2026-05-21', 'own.board.3 Performance board (3 of 3) 2026-07-02',
    ]);
  });

  it.each([
    [{ every: 0, unit: 'weeks', times: 3 }, 'every'],
    [{ every: 6, unit: 'weeks', times: 10 }, 'times'],
    [{ every: 1, unit: 'months', times: 13 }, 'times'],
    [{ every: 6, unit: 'weeks', times: 9 }, null],
  ] as const)('%j: %s', (repeats, fault) => {
    expect(recurrenceFault(board(repeats))).toBe(fault);
  });

  it('by months needs a rule that names one', () => {
    expect(recurrenceFault(board({ every: 1, unit: 'months', times: 2 }, rules.workingDaysAfter('q1', 10)))).toBe('unit');
  });
});
