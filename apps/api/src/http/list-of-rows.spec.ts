import { findRows, type ListRule, pageOfRows, readListQuery } from './list-of-rows';

interface Sheet {
  readonly service: string;
  readonly due: string | null;
  readonly late: boolean;
}

const rule: ListRule<Sheet> = {
  words: ({ service }) => service,
  filters: { state: ({ late }) => (late ? 'Late' : 'In time') },
  sorts: { service: ({ service }) => service, due: ({ due }) => due },
  harm: ({ late }) => Number(late),
};
const rows: readonly Sheet[] = [
  { service: 'Streets 10', due: '2026-07-03', late: false },
  { service: 'Streets 9', due: null, late: false },
  { service: 'Housing', due: '2026-07-01', late: true },
];
const ask = (query: Record<string, unknown>): string[] => findRows(rule, rows, readListQuery(rule, query)).map(({ service }) => service);

describe('a list', () => {
  it('has the worst first, and else stays as it comes', () => {
    expect(ask({})).toEqual(['Housing', 'Streets 10', 'Streets 9']);
  });

  it('is searched by the beginnings of words and filtered by what a row has there', () => {
    expect(ask({ q: 'str 9' })).toEqual(['Streets 9']);
    expect(ask({ state: 'In time' })).toEqual(['Streets 10', 'Streets 9']);
    expect(ask({ state: 'Never' })).toEqual([]);
  });

  it('is sorted both ways, numbers in words as numbers, and what has no value last', () => {
    expect(ask({ sort: 'service' })).toEqual(['Housing', 'Streets 9', 'Streets 10']);
    expect(ask({ sort: '-due' })).toEqual(['Streets 10', 'Housing', 'Streets 9']);
    expect(ask({ sort: 'due' })).toEqual(['Housing', 'Streets 10', 'Streets 9']);
  });

  it('passes over what it does not know', () => {
    expect(ask({ sort: 'constructor', q: ['a'], colour: 'red', page: 'x' })).toHaveLength(3);
  });

  it('shows the last page to whoever asks for one beyond it', () => {
    const many = Array.from({ length: 51 }, (_, at) => at);
    expect(pageOfRows(many, 9)).toEqual({ rows: [50], page: 2 });
    expect(pageOfRows([], 1)).toEqual({ rows: [], page: 1 });
  });
});
